/// A template compiled for one shape: a flat list of operations, with partials and wording already in place.
public struct Template: Sendable {
  let shape: Shape
  let operations: [Operation]
  let literals: [UInt8]
  /// For each operation that reads a slot, which tag it came from.
  let tags: [Int: TagOrigin]
  /// How many rows can stand inside one another, the page counted.
  let levels: Int

  /// Appends the page made of the record's values.
  ///
  /// - Throws: ``RenderError`` when a slot that the page shows was not set, when the record is of another shape than the template was
  ///   compiled for, or when it was filled by slots of another shape. What was appended until then is left for the caller to drop.
  public func render(_ record: borrowing Record, into page: inout [UInt8]) throws(RenderError) {
    if let misuse = record.misuse { throw RenderError(misuse, of: record.shape) }
    guard record.shape.identifier == shape.identifier else {
      throw .recordOfAnotherShape(record: record.shape.name, template: shape.name)
    }
    let unset = record.cells.withUnsafeBufferPointer { cells in
      record.bytes.withUnsafeBufferPointer { bytes in
        literals.withUnsafeBufferPointer { literals in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: levels) { rows in
            rows.initialize(repeating: 0)
            let source = RenderSource(cells: cells, bytes: bytes, literals: literals)
            return run(source, rows: rows, into: &page)
          }
        }
      }
    }
    if let unset, let tag = tags[unset] { throw .unset(tag) }
  }

  /// Runs the operations; returns the one that met an unset slot, if any.
  private func run(_ source: RenderSource, rows: UnsafeMutableBufferPointer<Int>, into page: inout [UInt8]) -> Int? {
    var next = 0
    while next < operations.count {
      let current = next
      next += 1
      switch operations[current] {
      case .literal(let start, let count):
        page.append(contentsOf: UnsafeBufferPointer(rebasing: source.literals[start..<start + count]))
      case .value(let slot):
        let cell = source.cells[rows[slot.level] + slot.offset]
        if cell.state == .unset { return current }
        page.append(contentsOf: UnsafeBufferPointer(rebasing: source.bytes[cell.start..<cell.start + cell.length]))
      case .skipUnless(let slot, let end):
        let cell = source.cells[rows[slot.level] + slot.offset]
        if cell.state == .unset { return current }
        if !cell.opensSection { next = end }
      case .skipIf(let slot, let end):
        let cell = source.cells[rows[slot.level] + slot.offset]
        if cell.state == .unset { return current }
        if cell.opensSection { next = end }
      case .skipIfRows(let slot, let end):
        if source.cells[rows[slot.level] + slot.offset].opensSection { next = end }
      case .firstRow(let slot, let level, let end):
        let list = source.cells[rows[slot.level] + slot.offset]
        if list.opensSection { rows[level] = list.start } else { next = end }
      case .nextRow(let level, let begin):
        let following = source.cells[rows[level] - 1].start
        if following > 0 {
          rows[level] = following
          next = begin
        }
      }
    }
    return nil
  }
}

/// What rendering reads from.
private struct RenderSource {
  let cells: UnsafeBufferPointer<Cell>
  let bytes: UnsafeBufferPointer<UInt8>
  let literals: UnsafeBufferPointer<UInt8>
}
