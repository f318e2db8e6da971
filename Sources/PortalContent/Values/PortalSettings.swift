public import Casework

/// The settings of `content/portal.yaml`.
public struct PortalSettings: Hashable, Sendable {
  /// The portal's name as residents read it.
  public var name: String
  /// The name in English; empty where there is none.
  public var englishName: String
  /// A short line under the name; may be empty.
  public var motto: String
  /// The office that runs the portal and answers for it.
  public var office: String
  /// Scheme and host, such as `https://e.example.gov.cn`: lower case, no port, no path, no slash at the end.
  public var host: String
  /// The telephone number of the office, for those who cannot use the site; may be empty.
  public var telephone: String
  /// The time zone.
  public var offset: UTCOffset
  /// Office hours of a working day in seconds of the day, in order, without overlap.
  public var officeHours: [Range<Int>]
  /// The language of the pages: the name of a file of wording, such as `zh`.
  public var language: String
  /// What the office calls the steps of a case, in order, such as 受理、交办、督办、反馈、考核.
  public var steps: [String]
  /// A cell of a published table (community × category × month) under this many cases is published one level up.
  public var minimumCell: Int
  /// A unit with fewer cases due than this is listed and not ranked.
  public var minimumRanked: Int
  /// The licence of the published data, as shown; may be empty.
  public var licence: String
  /// How many cases stand on one page of a list.
  public var casesPerListPage: Int
  /// The standards that vetted services keep, each in a few words; may be none.
  public var serviceStandards: [String] = []
  /// The system that the coordinates of the map are in.
  public var coordinates = CoordinateSystem.wgs84
  /// Where to report a weakness of the site: an address beginning with `mailto:`, `https://` or `tel:`; may be empty.
  public var securityContact = ""

  /// From when on reports are held for a look and refused.
  public var abuse = AbuseLimits()
  /// What photographs a report may carry, and how long they are kept.
  public var photos = PhotoLimits()

  /// Settings where only what differs from the defaults is named.
  public init(
    name: String, englishName: String = "", motto: String = "", office: String, host: String, telephone: String = "",
    offset: UTCOffset = .china, officeHours: [Range<Int>], language: String = "zh", steps: [String],
    minimumCell: Int = 5, minimumRanked: Int = 10, licence: String = "", casesPerListPage: Int = 50
  ) {
    self.name = name
    self.englishName = englishName
    self.motto = motto
    self.office = office
    self.host = host
    self.telephone = telephone
    self.offset = offset
    self.officeHours = officeHours
    self.language = language
    self.steps = steps
    self.minimumCell = minimumCell
    self.minimumRanked = minimumRanked
    self.licence = licence
    self.casesPerListPage = casesPerListPage
  }
}
