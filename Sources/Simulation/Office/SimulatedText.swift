import Casework
import PortalContent

/// A report and its answer, ready to be filled in.
struct SimulatedText: Sendable {
  let kind: Kind
  let subject: String
  let category: String
  let categoryName: String
  /// The category and the one above it.
  let categoryLine: [String]
  /// What a grid worker sets right on the spot.
  let isOnTheSpot: Bool
  /// The rules that can say anything about its category.
  private let rules: DispatchRules
  private let report: Pattern
  private let answer: Pattern

  init(_ text: ScenarioText, _ category: Category?, _ portal: Portal) {
    let line = [text.category] + (category?.parent.map { [$0] } ?? [])
    kind = text.kind
    subject = text.subject
    self.category = text.category
    categoryName = category?.name ?? ""
    categoryLine = line
    isOnTheSpot = text.isOnTheSpot
    rules = DispatchRules(
      portal.dispatchRules.filter { rule in rule.category.map { line.contains($0) } ?? true },
      categories: category.map { [$0] } ?? [], places: portal.places, units: portal.units)
    report = Pattern(text.report)
    answer = Pattern(text.answer)
  }

  /// The code of the unit that the portal suggests; nil where it suggests none.
  func suggestedUnit(at place: String) -> String? { rules.suggestion(category: category, place: place)?.unit }

  func report(at spot: ReportSpot) -> String { report.filled(place: spot.publicName) }
  func answer(at spot: ReportSpot) -> String { answer.filled(place: spot.publicName) }

  /// The headline the public reads: where and what; the category where the scenario's text has no subject.
  func title(at spot: ReportSpot) -> String {
    [spot.publicName, subject.isEmpty ? categoryName : subject].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
