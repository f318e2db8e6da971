internal import Foundation
internal import PortalContent

/// The rows of a JSON Lines file: one object a line.
struct JSONRows: RowSource {
  private(set) var assignment: ColumnAssignment
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 0
  /// What each key met so far is taken for.
  private var fields: [String: ImportField?] = [:]

  /// The keys of so many objects are known before the first is taken.
  private static let objectsLookedAt = 1000

  init(_ bytes: [UInt8], path: String, mapping: ColumnMapping) throws(ImportError) {
    self.bytes = bytes
    assignment = ColumnAssignment(mapping)
    lookAhead()
    if assignment.columns.isEmpty { throw .noRows(path: path) }
    try assignment.check(path: path)
  }

  var progress: (done: Int, total: Int) { (offset, bytes.count) }

  mutating func next(into row: inout ImportRow) throws(Rejection) -> Bool {
    guard let object = try nextObject(into: &row) else { return false }
    row.clear()
    learn(object.keys)
    for (key, value) in object {
      guard let field = fields[key] ?? nil else { continue }
      row[field] = try JSONText.text(of: value, in: field)
    }
    return true
  }

  private mutating func nextObject(into row: inout ImportRow) throws(Rejection) -> [String: Any]? {
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      row.range = offset..<(end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
      line += 1
      row.line = line
      offset = end + 1
      if bytes[row.range].contains(where: { $0 > 0x20 }) { return try JSONText.object(bytes[row.range]) }
    }
    return nil
  }

  private mutating func lookAhead() {
    var ahead = self
    var row = ImportRow()
    var keys: [String] = []
    for _ in 0..<Self.objectsLookedAt {
      guard let found = try? ahead.nextObject(into: &row) else {
        if ahead.offset >= bytes.count { break }
        continue
      }
      // A dictionary has no order: that of the file is taken from where the keys stand in the row.
      let fresh = found.keys.filter { !keys.contains($0) }
      keys += fresh.count > 1 ? JSONText.inOrder(fresh, of: bytes[row.range]) : fresh
    }
    assignment.learn(keys)
    remember()
  }

  private mutating func learn(_ keys: Dictionary<String, Any>.Keys) {
    let fresh = keys.filter { fields.index(forKey: $0) == nil }
    if fresh.isEmpty { return }
    assignment.learn(fresh.sorted())
    remember()
  }

  private mutating func remember() {
    for column in assignment.columns { fields.updateValue(column.field, forKey: column.name) }
  }

  func rejects(_ rows: [(range: Range<Int>, reason: String)]) -> [UInt8] {
    var result: [UInt8] = []
    for row in rows {
      let object = bytes[row.range].drop { $0 <= 0x20 }
      let member = Array("{\(JSONText.quoted(Rejection.heading)): \(JSONText.quoted(row.reason))".utf8)
      if object.first == UInt8(ascii: "{") {
        let rest = object.dropFirst()
        let isEmpty = rest.first { $0 > 0x20 } == UInt8(ascii: "}")
        result += member + (isEmpty ? [] : Array(", ".utf8)) + rest
      } else {
        result += member + Array("} ".utf8) + object
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
