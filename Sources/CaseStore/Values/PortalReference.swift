public import Casework

/// What content says about a portal and the store keeps: the lists cases refer to, and the rules of their deadlines.
public struct PortalReference: Sendable {
  /// The places, in the order they are listed.
  public var places: [Place]
  /// The units, in the order they are listed.
  public var units: [Unit]
  /// The categories, in the order they are listed.
  public var categories: [Category]
  /// The time limits, in the order they are listed.
  public var limits: [TimeLimit]
  /// Days that are not as their weekday says: true for a make-up working day, false for a holiday.
  public var calendarDays: [CivilDate: Bool]
  /// The years whose holidays are known.
  public var calendarYears: ClosedRange<Int>
  /// Office hours of a working day, in seconds of the day.
  public var officeHours: [Range<Int>]
  /// The portal's time zone.
  public var offset: UTCOffset
  /// What the portal says of itself.
  public var profile: PortalProfile
  /// Which unit handles what where, in the order they are listed.
  public var dispatchRules: [DispatchRule]
  /// What the portal does by itself; nothing where left out.
  public var automatic: AutomaticRules
  /// Who is told of events outside the portal; nobody where left out.
  public var notices: Set<NoticeAudience>
  /// What they are told besides number and state; nothing where left out.
  public var noticeFacts: Set<NoticeFact>
  /// Answers to begin from, in the order they are listed.
  public var replyTemplates: [ReplyTemplate]
  /// From when on reports are held for a look and refused.
  public var abuse = AbuseLimits()
  /// What photographs a report may carry, and how long they are kept.
  public var photos = PhotoLimits()
  /// What content says about publication.
  public var publication: PublicationRules

  /// A portal's lists and rules.
  public init(
    places: [Place], units: [Unit], categories: [Category], limits: [TimeLimit], calendarDays: [CivilDate: Bool],
    calendarYears: ClosedRange<Int>, officeHours: [Range<Int>], offset: UTCOffset,
    profile: PortalProfile = PortalProfile(), dispatchRules: [DispatchRule] = [], automatic: AutomaticRules? = nil,
    notices: Set<NoticeAudience> = [], noticeFacts: Set<NoticeFact> = [], replyTemplates: [ReplyTemplate] = [],
    publication: PublicationRules = PublicationRules()
  ) {
    self.places = places
    self.units = units
    self.categories = categories
    self.limits = limits
    self.calendarDays = calendarDays
    self.calendarYears = calendarYears
    self.officeHours = officeHours
    self.offset = offset
    self.profile = profile
    self.dispatchRules = dispatchRules
    self.automatic = automatic ?? .none
    self.notices = notices
    self.noticeFacts = noticeFacts
    self.replyTemplates = replyTemplates
    self.publication = publication
  }
}
