import CaseStore
import Casework
import Pages
import Templates
import PortalContent

/// What all case pages share, worked out once for a build: labels, days as text, unit names by id.
struct CasePageWording: Sendable {
  let kinds: [Kind: String]
  let grades: [Grade: String]
  let resolutions: [Resolution: String]
  /// What is said of each action; actions that are nobody's business but the desk's have none.
  let actions: [Action: String]
  let unitNames: [Int64: String]
  /// Up to when is known what happened.
  let cutOff: Timestamp
  private let casesTitle: String
  private let photoNotes: (plain: String, covered: String)
  /// One sentence for each published place, and one for cases without.
  private let descriptions: [String]
  private let placelessDescription: String
  private let offset: UTCOffset
  private let calendar: WorkingCalendar
  private let durations: DurationWording
  private let firstDay: CivilDate
  /// Days from `firstDay` on as text: cases share few days, and making the text costs more than finding it.
  private let days: [String]

  init(_ context: SiteContext, unitNames: [Int64: String], days: ClosedRange<CivilDate>?) throws(TemplateError) {
    kinds = try Self.labels(Kind.allCases) { kind throws(TemplateError) in try context.say("kind.\(kind.rawValue)") }
    grades = try Self.labels(Grade.allCases) { grade throws(TemplateError) in try context.say("grade.\(grade.rawValue)")
    }
    resolutions = try Self.labels(Resolution.allCases) { resolution throws(TemplateError) in
      try context.say("resolution.\(resolution.rawValue)")
    }
    let shown = Action.allCases.filter { $0 != .disclose && $0 != .remark }
    actions = try Self.labels(shown) { action throws(TemplateError) in try context.say("event.\(action.rawValue)") }
    self.unitNames = unitNames
    cutOff = context.cutOff
    casesTitle = try context.say("cases.title")
    photoNotes = (try context.say("case.photos-note"), try context.say("case.photos-note-covered"))
    var descriptions: [String] = []
    for place in context.catalogue.places {
      descriptions.append(try context.say("case.description", ("place", place.name)))
    }
    self.descriptions = descriptions
    placelessDescription = try context.say("cases.description")
    offset = context.portal.settings.offset
    calendar = context.portal.calendar
    durations = context.durations
    firstDay = days?.lowerBound ?? CivilDate(daysSince1970: 0)
    self.days =
      days.map { range in
        (0...Int(range.upperBound.daysSince1970 - range.lowerBound.daysSince1970)).map {
          (range.lowerBound + $0).description
        }
      } ?? []
  }

  func date(_ moment: Timestamp) -> CivilDate { offset.date(moment) }

  func day(_ moment: Timestamp) -> String { day(offset.date(moment)) }

  func day(_ date: CivilDate) -> String {
    let position = Int(date.daysSince1970 - firstDay.daysSince1970)
    return days.indices.contains(position) ? days[position] : date.description
  }

  /// Working time between two moments; time by the calendar for years whose holidays are not known.
  func timeUsed(from start: Timestamp, to end: Timestamp) -> String {
    do throws(CalendarGap) {
      return durations.text(try calendar.workingSeconds(from: start, to: end))
    } catch {
      return durations.calendarText(end - start)
    }
  }

  func head(_ line: CaseLine, title: UnsafeRawBufferPointer) -> PageHead {
    PageHead(
      title: String(decoding: title, as: UTF8.self),
      description: line.place.map { descriptions[$0] } ?? placelessDescription, path: line.href, section: .cases)
  }

  /// What is said of a case's photographs; empty where there are none.
  func note(on photos: [CasePagePhoto]) -> String {
    guard !photos.isEmpty else { return "" }
    return photos.contains { $0.photo.boxCount > 0 } ? photoNotes.covered : photoNotes.plain
  }

  func crumbs(_ line: CaseLine) -> [Link] {
    [Link(name: casesTitle, href: "/cases/"), Link(name: line.month.description, href: "/cases/\(line.month)/")]
  }

  private static func labels<Key: Hashable>(
    _ keys: [Key], _ label: (Key) throws(TemplateError) -> String
  ) throws(TemplateError) -> [Key: String] {
    var labels: [Key: String] = [:]
    for key in keys { labels[key] = try label(key) }
    return labels
  }
}
