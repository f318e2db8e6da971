public import Casework

/// What a portal's `content/` folder says, read and checked.
public struct Portal: Sendable {
  /// Name, address, office hours and the other settings of `portal.yaml`.
  public var settings: PortalSettings
  /// The tree of places, parents before their children, otherwise in the order of `places.csv`.
  public var places: [Place]
  /// The units, in the order of `units.csv`.
  public var units: [Unit]
  /// The two-level tree of categories, first level before second, otherwise in the order of `categories.csv`.
  public var categories: [Category]
  /// Which unit handles what where, in the order of `dispatch-rules.csv`; none without the file.
  public var dispatchRules: [DispatchRule]
  /// What the portal does by itself, from `rules.yaml`; nothing without the file.
  public var automatic: AutomaticRules
  /// Who is told of events outside the portal, from `rules.yaml`; nobody without the file.
  public var noticeAudiences: Set<NoticeAudience>
  /// What they are told besides number and state.
  public var noticeFacts: Set<NoticeFact>
  /// Answers to begin from, in the order of `reply-templates.csv`; none without the file.
  public var replyTemplates: [ReplyTemplate]
  /// What each figure counts in the appraisal of units, from `appraisal.csv`; nothing without the file.
  public var appraisal: AppraisalWeights
  /// The time limits, in the order of `time-limits.csv`.
  public var limits: [TimeLimit]
  /// Working days and office hours, from `calendar.csv` and the office hours of `portal.yaml`.
  public var calendar: WorkingCalendar
  /// The days that are not as their weekday says, in order.
  public var calendarDays: [CalendarDay]
  /// The years that `calendar.csv` covers in full.
  public var calendarYears: ClosedRange<Int>
  /// What is printed for places of which level, in the order of `codes.csv`.
  public var codePlan: [CodePlanLine]
  /// The pages of `pages/`, by order and then by slug.
  public var pages: [ContentPage]
  /// The notices of `notices/`, newest first and then by slug.
  public var notices: [Notice]
  /// The briefs of `briefs.csv` and `briefs/`, newest first; none without them.
  public var briefs: [Brief] = []
  /// The contact wall, in the order of `contacts.csv`; nobody without the file.
  public var contacts: [Contact] = []
  /// The vetted services, in the order of `services.csv`; none without the file.
  public var services: [Service] = []
  /// The telephone sessions of heads of units, newest first, from `phone-sessions.csv`; none without the file.
  public var phoneSessions: [PhoneSession] = []
  /// The outlines of places, in the order of the places, from `geometry.geojson`; none without the file.
  public var outlines: [PlaceOutline] = []
  /// What `huiyin simulate` plays; nil without `scenario.yaml`.
  public var scenario: Scenario?
  /// What is published how, from `publication` of `portal.yaml`, with all official numbers that content lists: the portal's own, the
  /// units', the contact wall's and those named there.
  public var publication = PublicationRules()
  /// What was found that does not keep the portal from being built.
  public var warnings: [Diagnostic]
}
