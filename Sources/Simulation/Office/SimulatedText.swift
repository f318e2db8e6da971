import Casework
import PortalContent

/// A report and its answer, ready to be filled in.
struct SimulatedText: Sendable {
  let kind: Kind
  let subject: String
  let category: String
  let categoryName: String
  /// The category's unit, as an index of the office's units; nil where the place's own unit is responsible.
  let unit: Int?
  private let report: Pattern
  private let answer: Pattern

  init(_ text: ScenarioText, _ category: Category?, unit: Int?) {
    kind = text.kind
    subject = text.subject
    self.category = text.category
    categoryName = category?.name ?? ""
    self.unit = unit
    report = Pattern(text.report)
    answer = Pattern(text.answer)
  }

  func report(at spot: ReportSpot) -> String { report.filled(place: spot.publicName) }
  func answer(at spot: ReportSpot) -> String { answer.filled(place: spot.publicName) }

  /// The headline the public reads: where and what; the category where the scenario's text has no subject.
  func title(at spot: ReportSpot) -> String {
    [spot.publicName, subject.isEmpty ? categoryName : subject].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

/// A text with places left open for the name of a place.
private struct Pattern: Sendable {
  private let pieces: [Substring]

  init(_ text: String) {
    pieces = text.split(separator: "{place}", omittingEmptySubsequences: false)
  }

  func filled(place: String) -> String { pieces.joined(separator: place) }
}
