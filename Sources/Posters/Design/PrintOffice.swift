/// What every printed thing of a portal says alike.
public struct PrintOffice: Hashable, Sendable {
  /// The portal's name.
  public var name: String
  /// The name in English; may be empty.
  public var englishName: String
  /// The short line under the name; may be empty.
  public var motto: String
  /// The office that answers for it.
  public var office: String
  /// The host that people check a code's address for, such as `example.gov.cn`.
  public var host: String
  /// The telephone number; may be empty.
  public var telephone: String
  /// What to report: names of first-level categories.
  public var topics: [String]

  /// The facts of a portal.
  public init(
    name: String, englishName: String = "", motto: String = "", office: String, host: String, telephone: String = "",
    topics: [String]
  ) {
    self.name = name
    self.englishName = englishName
    self.motto = motto
    self.office = office
    self.host = host
    self.telephone = telephone
    self.topics = topics
  }
}
