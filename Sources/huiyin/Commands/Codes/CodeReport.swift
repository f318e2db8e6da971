import CaseStore
import Casework

/// What each printed code brought in, and which places have none.
struct CodeReport {
  /// How far back reports are recent, in days.
  static let recentDays: Int64 = 30

  private let uses: [CodeUse]
  private let totals: CodeUseTotals
  /// The open places without a code in use of their own.
  private let withoutCode: [PlaceWithoutCode]
  private let offset: UTCOffset

  /// The report as it is at a moment.
  ///
  /// - Throws: `StoreError`.
  init(_ store: CaseStore, offset: UTCOffset, at moment: Timestamp) throws {
    let page = try store.codeUses(CodeUseQuery(recentSince: moment + -Self.recentDays * 86_400))
    (uses, totals) = (page.uses, page.totals)
    withoutCode = try store.placesWithoutCode().places
    self.offset = offset
  }

  /// A line a code, then a line a place without one, whose code is empty (RFC 4180).
  var csvLines: [String] {
    let bare = withoutCode.map { ["", $0.place, $0.name, "\($0.level)"] + Array(repeating: "", count: 6) }
    return ([Self.columns] + uses.map(cells) + bare).map(CSVText.line)
  }

  /// A line a code, then how many brought nothing and how many places have none.
  var textLines: [String] {
    let rows = ([Self.columns] + uses.map(cells)).map {
      $0.map(\.onOneLine).joined(separator: "\t").forTerminal
    }
    return rows + ["", "never brought a report: \(totals.never) of \(totals.active) codes in use", placesLine]
  }

  var json: CodeReportJSON {
    CodeReportJSON(
      recentDays: Self.recentDays,
      codes: uses.map { use in
        CodeReportJSON.Line(
          code: use.code.text, place: use.code.place, name: use.placeName,
          material: use.code.material, placement: use.code.placement, status: use.code.status.word,
          reports: use.reports, recent: use.recent, latest: use.latest.map(offset.rfc3339))
      },
      placesWithoutCode: withoutCode.map {
        CodeReportJSON.Bare(place: $0.place, name: $0.name, level: "\($0.level)")
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

  private func cells(_ use: CodeUse) -> [String] {
    [
      use.code.text, use.code.place, use.placeName, "\(use.level)", use.code.material, use.code.placement,
      use.code.status.word, String(use.reports), String(use.recent),
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
