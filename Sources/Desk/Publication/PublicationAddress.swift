internal import CaseStore
internal import Casework
internal import HTTPExchange

/// The queue or a list of what was decided, with its filters and page, as an address says it.
struct PublicationAddress {
  /// How many cases a page shows.
  static let pageSize = 20

  /// What the filter for special cases is called in an address.
  static let marks = DraftFlag.allCases.map(\.rawValue) + ["objection", "clear"]

  /// Nil for the queue.
  let state: PublicationState?
  let filter: PublicationFilter
  /// The last case of the page before.
  var after: CaseNumber?
  /// What the filter for special cases says; empty for nothing.
  let mark: String

  init(_ fields: FormFields) {
    func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    let named = value("state").flatMap { PublicationState(rawValue: $0) }
    state = named == .draft ? nil : named
    after = value("after").flatMap { CaseNumber(typed: $0) }
    mark = value("mark").flatMap { Self.marks.contains($0) ? $0 : nil } ?? ""
    filter = PublicationFilter(place: value("place"), category: value("category"), mark: Self.filterMark(mark, 0))
  }

  /// The filter with what the portal calls sure.
  func filter(leastConfidence: Int) -> PublicationFilter {
    var filter = filter
    filter.mark = Self.filterMark(mark, leastConfidence)
    return filter
  }

  var isFiltered: Bool { filter != PublicationFilter() }

  /// The fields of the address.
  var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { fields.append((name, value)) } }
    add("state", state?.rawValue)
    add("place", filter.place)
    add("category", filter.category)
    add("mark", mark)
    add("after", after?.description)
    return fields
  }

  private static func filterMark(_ text: String, _ leastConfidence: Int) -> PublicationFilter.Mark? {
    switch text {
    case "objection": .objection
    case "clear": .clear(leastConfidence: leastConfidence)
    default: DraftFlag(rawValue: text).map { .flag($0) }
    }
  }
}
