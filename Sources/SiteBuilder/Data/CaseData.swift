import Casework
import PortalContent

/// Published cases as data: what lists show of each, one line a case. A file for every month, and one for all of them that is their
/// lines one after the other.
struct CaseData: Sendable {
  static let columns = [
    "number", "kind", "received_on", "answered_on", "late", "place", "category", "unit", "grade", "resolution", "title",
    "url",
  ]

  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  /// Writes the files of all months and the whole one, each case worked out once.
  ///
  /// - Throws: ``SiteOutputError``.
  func write(_ format: CaseDataFormat, to sink: inout SiteSink) throws {
    var whole = format.head
    var hasLines = false
    for month in context.publishedBy.months {
      var file = format.head
      appendLines(month.positions, format, to: &file)
      if hasLines { whole += format.separator }
      whole += file[format.head.count...]
      hasLines = true
      file += format.foot
      try sink.put("data/cases-\(month.month).\(format.name)", file, origin: "data")
    }
    whole += format.foot
    try sink.put("data/cases.\(format.name)", whole, origin: "data")
  }

  /// Cases of one day share its text.
  private func appendLines(_ positions: [Int], _ format: CaseDataFormat, to file: inout [UInt8]) {
    let offset = context.portal.settings.offset
    var fields = CaseFields()
    var day = (date: CivilDate(daysSince1970: .min), text: "")
    var isFirst = true
    context.published.forEach(positions) { line, text in
      let date = offset.date(line.pointee.receivedAt)
      if date != day.date { day = (date, date.description) }
      fields.removeAll()
      fill(&fields, line, text, day: day.text)
      if !isFirst { file += format.separator }
      isFirst = false
      format.append(fields, to: &file)
    }
  }

  private func fill(_ fields: inout CaseFields, _ line: UnsafePointer<CaseLine>, _ text: CaseText.Parts, day: String) {
    fields.append(line.pointee.number)
    fields.append(line.pointee.kind.rawValue)
    fields.append(day)
    fields.append(utf8: text.answeredOn)
    fields.append(line.pointee.answeredAt == nil ? "" : line.pointee.isLate ? "yes" : "no")
    fields.append(line.pointee.place.map { context.catalogue.places[$0].code } ?? "")
    fields.append(line.pointee.category.map { context.catalogue.categories[$0].code } ?? "")
    fields.append(line.pointee.unit.map { context.catalogue.units[$0].code } ?? "")
    fields.append(digit: line.pointee.grade?.rawValue)
    fields.append(digit: line.pointee.resolution?.rawValue)
    fields.append(utf8: text.title)
    fields.append(utf8: text.href)
  }
}
