import Templates

/// The lines of a list of cases, as `case-rows.mustache` shows them.
struct CaseRowSlots: Sendable {
  private let rows: HTMLSlot
  /// About how many bytes a row has.
  private static let usualLength = 400

  init(_ page: inout ShapeBuilder) {
    rows = page.html("caseRows")
  }

  /// Fills the lines of cases by their positions among the published ones.
  func fill(_ record: inout Record, _ positions: some Sequence<Int>, _ context: SiteContext) {
    var html: [UInt8] = []
    html.reserveCapacity(positions.underestimatedCount * Self.usualLength)
    context.published.forEach(positions) { html.append(contentsOf: $1.row) }
    if html.isEmpty { record.setAbsent(rows) } else { record.set(rows, utf8: html) }
  }
}
