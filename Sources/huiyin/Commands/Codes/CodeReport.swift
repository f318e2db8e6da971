import CaseStore
import Casework
import PortalContent

/// What each printed code brought in, and which places have none.
struct CodeReport {
  /// How far back reports are recent, in days.
  static let recentDays: Int64 = 30

  private let uses: [CodeUse]
  /// The open places without a code in use of their own.
  private let withoutCode: [Place]
  private let places: [String: Place]
  private let offset: UTCOffset

  init(_ portal: Portal, _ uses: [CodeUse]) {
    self.uses = uses
    let served = Set(uses.filter { $0.code.status == .active }.map(\.code.place))
    withoutCode = portal.places.filter { !$0.isRetired && !served.contains($0.code) }
    places = Dictionary(portal.places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    offset = portal.settings.offset
  }

  /// A line a code, then a line a place without one, whose code is empty (RFC 4180).
  var csvLines: [String] {
    let bare = withoutCode.map { [""] + cells(of: $0) + Array(repeating: "", count: 6) }
    return ([Self.columns] + uses.map(cells) + bare).map(CSVText.line)
  }

  /// A line a code, then how many brought nothing and how many places have none.
  var textLines: [String] {
    let rows = ([Self.columns] + uses.map(cells)).map {
      $0.map(\.onOneLine).joined(separator: "\t").forTerminal
    }
    let active = uses.filter { $0.code.status == .active }
    let never = active.count { $0.reports == 0 }
    return rows + ["", "never brought a report: \(never) of \(active.count) codes in use", placesLine]
  }

  var json: CodeReportJSON {
    CodeReportJSON(
      recentDays: Self.recentDays,
      codes: uses.map { use in
        CodeReportJSON.Line(
          code: use.code.text, place: use.code.place, name: places[use.code.place]?.name ?? "",
          material: use.code.material, placement: use.code.placement, status: use.code.status.word,
          reports: use.reports, recent: use.recent, latest: use.latest.map(offset.rfc3339))
      },
      placesWithoutCode: withoutCode.map {
        CodeReportJSON.Bare(place: $0.code, name: $0.name, level: "\($0.level)")
      })
  }

  private static let columns = [
    "code", "place", "place_name", "level", "material", "placement", "status", "reports", "last_\(recentDays)_days",
    "latest",
  ]

  private var placesLine: String {
    let counts = PlaceLevel.allCases.compactMap { level in
      let count = withoutCode.count { $0.level == level }
      return count == 0 ? nil : "\(level) \(count)"
    }
    return "places without a code in use: "
      + (counts.isEmpty ? "none" : counts.joined(separator: ", ") + " (--csv lists them)")
  }

  private func cells(of place: Place?) -> [String] {
    [place?.code ?? "", place?.name ?? "", place.map { "\($0.level)" } ?? ""]
  }

  private func cells(_ use: CodeUse) -> [String] {
    [use.code.text] + cells(of: places[use.code.place]) + [
      use.code.material, use.code.placement, use.code.status.word, String(use.reports), String(use.recent),
      use.latest.map { offset.date($0).description } ?? "",
    ]
  }
}

extension CodeStatus {
  /// How tables call it.
  fileprivate var word: String {
    switch self {
    case .active: "active"
    case .retired: "retired"
    case .redirected: "redirected"
    }
  }
}
