/// What every page says of the portal it belongs to.
public struct SiteFacts: Sendable {
  /// The portal's name.
  public var name: String
  /// The office that runs it.
  public var office: String
  /// The address of the site: scheme and host, no slash at the end.
  public var host: String
  /// The telephone number to call instead; empty where there is none.
  public var telephone: String

  /// The facts of a portal.
  public init(name: String, office: String, host: String, telephone: String) {
    self.name = name
    self.office = office
    self.host = host
    self.telephone = telephone
  }
}
