import CaseStore
import Casework
import Pages
import PortalContent
import Templates

/// What every step of one build reads: content, templates and the counts so far.
struct SiteContext: Sendable {
  let portal: Portal
  let catalogue: Catalogue
  let codes: [Code]
  let templates: TemplateSet
  let facts: SiteFacts
  let durations: DurationWording
  /// Up to when is known what happened.
  let cutOff: Timestamp
  /// The same as printed beside figures.
  let cutOffText: String
  /// The pages on which a place is chosen, and the places whose parts have one.
  let choices: [PlaceChoice]
  let choosable: Set<Int>
  var figures: SiteFigures
  var published = PublishedCases()
  /// What was done to published cases on which day.
  var events = EventCounts()
  /// Consultations with their answers, newest first.
  var questions: [AnsweredQuestion] = []
  /// What people report now more than before.
  var topics = HotTopics()
  /// What was published once and is no more.
  var withdrawn: [WithdrawnPublication] = []
  /// How many cases are kept off the site, and on which ground.
  var withheld: [WithholdingGround: Int] = [:]
  /// How the telephones of each unit were answered, month by month.
  var calls: [MonthlyCallTotal] = []
  /// Positions in `published` by place, unit and category, each oldest first; a node's list holds those of its parts.
  var publishedBy = PublishedIndex()

  init(
    portal: Portal, codes: [Code], templates: TemplateSet, cutOff: Timestamp
  ) throws(TemplateError) {
    self.portal = portal
    self.codes = codes
    self.templates = templates
    self.cutOff = cutOff
    catalogue = Catalogue(portal)
    choices = PlaceChoice.all(catalogue)
    choosable = Set(choices.compactMap(\.place))
    durations = try DurationWording(templates, calendar: portal.calendar)
    cutOffText = portal.settings.offset.dayAndMinute(cutOff)
    figures = SiteFigures(catalogue, months: [], offset: portal.settings.offset, cutOff: cutOff)
    facts = SiteFacts(
      name: portal.settings.name, office: portal.settings.office, host: portal.settings.host,
      telephone: portal.settings.telephone)
  }

  /// A sentence of the wording with its values.
  func say(_ key: String, _ values: (String, String)...) throws(TemplateError) -> String {
    try templates.wording(key, values)
  }
}
