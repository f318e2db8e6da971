/// 二维码: six characters printed for one place, on one material, at one placement.
public struct Code: Hashable, Sendable {
  /// The six characters, upper case.
  public var text: String
  /// The code of the place it stands for.
  public var place: String
  /// What it is printed on, from content: a poster, a door plate, a sticker.
  public var material: String
  /// Where it hangs, from content: the stairwell, the gate; empty where there is one a place.
  public var placement: String
  /// What a scan of it does.
  public var status: CodeStatus

  /// A code in use.
  public init(text: String, place: String, material: String, placement: String, status: CodeStatus = .active) {
    self.text = text
    self.place = place
    self.material = material
    self.placement = placement
    self.status = status
  }
}

/// What a scan of a code does.
public enum CodeStatus: Hashable, Sendable {
  /// Opens the form of its place.
  case active
  /// Says that the code is out of use and leads on to the choice of places.
  case retired
  /// Says that the code has moved and opens the form of another code.
  case redirected(to: String)
}
