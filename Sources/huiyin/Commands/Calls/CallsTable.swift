import Casework
import Foundation
import PortalContent

/// A file of calls, read.
struct CallsTable {
  let kind: CallsKind
  let rows: [CallsRow]
  private let bytes: [UInt8]
  private let separator: UInt8
  private let header: Range<Int>

  /// Reads a file; rows that cannot be taken say why.
  ///
  /// - Throws: ``CallsMistake`` where the file as a whole cannot be taken.
  init(readingFile path: String, units: [Casework.Unit]) throws {
    var reader = TableReader(try Self.text(path))
    var row = TableRow()
    guard let heading = try? Self.heading(&reader, &row) else { throw CallsMistake.noRows(path: path) }
    let kind = CallsKind(headings: heading)
    let columns = heading.enumerated().compactMap { index, name in kind.field(name).map { ($0, index, name) } }
    let fields = Set(columns.map(\.0))
    if let missing = kind.required.first(where: { !fields.contains($0) }) {
      throw CallsMistake.missingColumn(missing, kind: kind, path: path, columns: heading)
    }
    self.kind = kind
    (bytes, separator, header) = (reader.bytes, reader.separator, row.range)
    let headings = Dictionary(columns.map { ($0.0, $0.2) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(columns.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    var rows: [CallsRow] = []
    while let read = Self.next(&reader, &row) {
      guard read.isWritten else {
        rows.append(CallsRow(line: row.line, range: row.range, content: .failure(.badlyQuoted)))
        continue
      }
      if row.isEmpty { continue }
      let cells = places.compactMapValues { index in
        index < row.cells.count ? reader.text(row.cells[index]).trimmingCharacters(in: .whitespaces) : nil
      }
      rows.append(Self.row(row, CallsCells(cells: cells, headings: headings, units: units), kind))
    }
    self.rows = rows
  }

  /// A file of these rows, each with its reason.
  func rejects(_ rejected: [(row: CallsRow, reason: CallsMistake)]) -> [UInt8] {
    var result: [UInt8] = [0xEF, 0xBB, 0xBF]
    func add(_ first: String, _ range: Range<Int>) {
      result += "\"\(first.replacingOccurrences(of: "\"", with: "\"\""))\"".utf8
      result.append(separator)
      result += bytes[range] + Array("\r\n".utf8)
    }
    add(CallsMistake.heading, header)
    for item in rejected { add("\(item.reason)", item.row.range) }
    return result
  }

  private static func text(_ path: String) throws -> DecodedText {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CallsMistake.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard let text = try? DecodedText(Array(data)) else { throw CallsMistake.notText(path: path) }
    return text
  }

  /// The first row with anything in it.
  private static func heading(_ reader: inout TableReader, _ row: inout TableRow) throws -> [String]? {
    while try reader.next(&row) {
      if !row.isEmpty { return row.cells.map { reader.text($0).trimmingCharacters(in: .whitespaces) } }
    }
    return nil
  }

  /// Nil at the end of the file.
  private static func next(_ reader: inout TableReader, _ row: inout TableRow) -> (isWritten: Bool, Void)? {
    do {
      return try reader.next(&row) ? (true, ()) : nil
    } catch {
      return (false, ())
    }
  }

  private static func row(_ row: TableRow, _ cells: CallsCells, _ kind: CallsKind) -> CallsRow {
    let content = Result { () throws(CallsMistake) in try cells.content(kind) }
    return CallsRow(line: row.line, range: row.range, content: content)
  }
}
