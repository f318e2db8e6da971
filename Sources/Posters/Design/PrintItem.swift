/// One thing to print: a code with the place it hangs at.
public struct PrintItem: Hashable, Sendable {
  /// The six characters.
  public var code: String
  /// What the code holds, such as `https://EXAMPLE.GOV.CN/R/R7K3M4`.
  public var url: String
  /// What people type, such as `example.gov.cn/R/R7K3M4`.
  public var typed: String
  /// The place's own code.
  public var placeCode: String
  /// The place's name.
  public var placeName: String
  /// The names of the places it lies in, widest first.
  public var areas: [String]
  /// The code of the widest place it lies in, which files begin with.
  public var areaCode: String
  /// What files are sorted into: the street, or what stands for it.
  public var street: String
  /// Where it hangs; may be empty.
  public var placement: String
  /// What the office keeps count by.
  public var serial: String

  /// A thing to print.
  public init(
    code: String, url: String, typed: String, placeCode: String, placeName: String, areas: [String], areaCode: String,
    street: String, placement: String, serial: String
  ) {
    self.code = code
    self.url = url
    self.typed = typed
    self.placeCode = placeCode
    self.placeName = placeName
    self.areas = areas
    self.areaCode = areaCode
    self.street = street
    self.placement = placement
    self.serial = serial
  }
}
