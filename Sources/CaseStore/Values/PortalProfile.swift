/// What the portal says of itself on every page; kept in the store because programs that answer residents do not read
/// content.
public struct PortalProfile: Hashable, Sendable {
  /// The portal's name as residents read it.
  public var name: String
  /// The office that runs it.
  public var office: String
  /// Scheme and host of the site, no slash at the end.
  public var host: String
  /// The telephone number to call instead; empty where there is none.
  public var telephone: String
  /// The language of the pages: the name of a file of wording, such as `zh`.
  public var language: String

  /// A profile; what is left out is empty.
  public init(
    name: String = "", office: String = "", host: String = "", telephone: String = "", language: String = "zh"
  ) {
    self.name = name
    self.office = office
    self.host = host
    self.telephone = telephone
    self.language = language
  }
}
