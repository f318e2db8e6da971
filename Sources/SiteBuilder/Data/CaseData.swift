import Casework
import PortalContent

/// Published cases as data: what lists show of each, one line a case.
struct CaseData: Sendable {
  static let columns = [
    "number", "kind", "received_on", "answered_on", "late", "place", "category", "unit", "grade", "resolution", "title",
    "url",
  ]

  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  /// The cases at positions among the published ones as CSV.
  func csv(_ positions: some Sequence<Int>) -> [UInt8] {
    var file = CSVText(Self.columns)
    forEach(positions) { fields in file.append(fields) }
    return file.bytes
  }

  /// The same as an array of JSON objects, one a line.
  func json(_ positions: some Sequence<Int>) -> [UInt8] {
    var file = JSONText()
    file.array { file in
      forEach(positions) { fields in
        file.line()
        file.object { entry in
          for (column, field) in zip(Self.columns, fields) {
            entry.key(column)
            if field.isEmpty { entry.null() } else { entry.string(field) }
          }
        }
      }
    }
    return file.bytes + [UInt8(ascii: "\n")]
  }

  private func forEach(_ positions: some Sequence<Int>, _ body: ([String]) -> Void) {
    let offset = context.portal.settings.offset
    let catalogue = context.catalogue
    context.published.forEach(positions) { line, text in
      body([
        line.number, line.kind.rawValue, offset.date(line.receivedAt).description, line.answeredOn,
        line.answeredAt == nil ? "" : line.isLate ? "yes" : "no", line.place.map { catalogue.places[$0].code } ?? "",
        line.category.map { catalogue.categories[$0].code } ?? "", line.unit.map { catalogue.units[$0].code } ?? "",
        line.grade.map { String($0.rawValue) } ?? "", line.resolution.map { String($0.rawValue) } ?? "",
        String(decoding: text.title, as: UTF8.self), line.href,
      ])
    }
  }
}
