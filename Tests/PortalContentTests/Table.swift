import Foundation
import PortalContent
import Testing

/// A table of an example that other programs read.
struct Table {
  private let header: [String]
  private let rows: [[String]]

  init(_ path: String) throws {
    let data = try Data(contentsOf: URL(filePath: Checkout.root + "/Examples/" + path))
    var reader = TableReader(try DecodedText(Array(data)))
    var row = TableRow()
    var lines: [[String]] = []
    while try reader.next(&row) { lines.append(row.cells.map { reader.text($0) }) }
    header = try #require(lines.first)
    rows = Array(lines.dropFirst())
  }

  func column(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  func sum(_ name: String, where other: String? = nil, is value: String = "") -> Int {
    zip(column(name), other.map { column($0) } ?? column(name)).reduce(0) { sum, pair in
      sum + (other == nil || pair.1 == value ? Int(pair.0) ?? 0 : 0)
    }
  }
}
