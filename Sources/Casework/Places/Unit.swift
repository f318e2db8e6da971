/// 承办单位: a department, sub-district or enterprise that handles cases.
public struct Unit: Hashable, Sendable {
  /// The stable code, unique in the portal.
  public var code: String
  /// The name as published.
  public var name: String
  /// The peer group it is compared within; units of different groups are never ranked together.
  public var peerGroup: String
  /// The place it is responsible for, where it is responsible for one (a sub-district, a community).
  public var place: String?
  /// The office telephone number, as published; nil where there is none.
  public var telephone: String?
  /// True once it is given no more cases; its cases and pages stay.
  public var isRetired: Bool

  /// A unit with its code, name and peer group.
  public init(
    code: String, name: String, peerGroup: String, place: String? = nil, telephone: String? = nil,
    isRetired: Bool = false
  ) {
    self.code = code
    self.name = name
    self.peerGroup = peerGroup
    self.place = place
    self.telephone = telephone
    self.isRetired = isRetired
  }
}
