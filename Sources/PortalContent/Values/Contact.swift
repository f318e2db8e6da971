/// One line of the contact wall (连心墙): who answers the office telephone of a unit.
public struct Contact: Hashable, Sendable {
  /// The code of the unit.
  public var unit: String
  /// The post, such as 主任.
  public var post: String
  /// The name, as far as the office publishes it; may be empty.
  public var name: String
  /// The office telephone number.
  public var telephone: String
  /// When it is answered, in the office's own words; may be empty.
  public var hours: String

  /// A contact of a unit.
  public init(unit: String, post: String, name: String = "", telephone: String, hours: String = "") {
    self.unit = unit
    self.post = post
    self.name = name
    self.telephone = telephone
    self.hours = hours
  }
}
