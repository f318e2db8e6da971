/// A design that can be chosen.
public struct PrintDesign: Hashable, Sendable {
  /// The name of its file without the ending, such as `poster-a4`.
  public let name: String
  /// What it is called in the office, such as A4海报.
  public let title: String
  /// Width after cutting, in thousandths of a millimetre.
  public let width: Int
  /// Height after cutting, in thousandths of a millimetre.
  public let height: Int
  /// From how many millimetres its code is read; nil where nobody stands away.
  public let distance: Int?
  /// The sheet of labels it repeats on; nil for what has a page of its own.
  public let sheet: String?

  /// A design.
  public init(name: String, title: String, width: Int, height: Int, distance: Int?, sheet: String?) {
    self.name = name
    self.title = title
    self.width = width
    self.height = height
    self.distance = distance
    self.sheet = sheet
  }
}
