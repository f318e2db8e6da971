import Casework
import PortalContent

/// Published cases as data: what lists show of each, one line a case.
struct CaseData: Sendable {
  static let columns = [
    "number", "kind", "received_on", "answered_on", "late", "place", "category", "unit", "grade", "resolution", "title",
    "url",
  ]

  /// About what a line of CSV takes; JSON has its names besides.
  private static let bytesPerCase = 220

  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  /// The cases at positions among the published ones as CSV.
  func csv(_ positions: some Sequence<Int>) -> [UInt8] {
    var file = CSVText(Self.columns)
    file.reserve(positions.underestimatedCount * Self.bytesPerCase)
    forEach(positions) { file.append($0) }
    return file.bytes
  }

  /// The same as an array of JSON objects, one a line.
  func json(_ positions: some Sequence<Int>) -> [UInt8] {
    let keys = Self.columns.map { JSONText.key($0) }
    var file = JSONText()
    file.reserve(positions.underestimatedCount * 2 * Self.bytesPerCase)
    file.array { file in
      forEach(positions) { fields in
        file.line()
        file.object { entry in
          fields.forEach { position, field in
            entry.key(keys[position])
            entry.stringOrNull(utf8: field)
          }
        }
      }
    }
    file.end()
    return file.bytes
  }

  /// Hands over the fields of each case; cases of one day share its text.
  private func forEach(_ positions: some Sequence<Int>, _ body: (CaseFields) -> Void) {
    let offset = context.portal.settings.offset
    let catalogue = context.catalogue
    var fields = CaseFields()
    var day = (date: CivilDate(daysSince1970: .min), text: "")
    context.published.forEach(positions) { line, text in
      let date = offset.date(line.pointee.receivedAt)
      if date != day.date { day = (date, date.description) }
      fields.removeAll()
      fields.append(line.pointee.number)
      fields.append(line.pointee.kind.rawValue)
      fields.append(day.text)
      fields.append(utf8: text.answeredOn)
      fields.append(line.pointee.answeredAt == nil ? "" : line.pointee.isLate ? "yes" : "no")
      fields.append(line.pointee.place.map { catalogue.places[$0].code } ?? "")
      fields.append(line.pointee.category.map { catalogue.categories[$0].code } ?? "")
      fields.append(line.pointee.unit.map { catalogue.units[$0].code } ?? "")
      fields.append(line.pointee.grade.map { String($0.rawValue) } ?? "")
      fields.append(line.pointee.resolution.map { String($0.rawValue) } ?? "")
      fields.append(utf8: text.title)
      fields.append(utf8: text.href)
      body(fields)
    }
  }
}
