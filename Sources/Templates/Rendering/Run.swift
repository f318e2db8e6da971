/// One rendering of one record.
struct Run {
  let operations: UnsafeBufferPointer<Operation>
  let cells: UnsafeBufferPointer<Cell>
  let bytes: UnsafeRawBufferPointer
  let literals: UnsafeRawBufferPointer
  /// For each list level the first cell of the row that stands there; the page itself first.
  let rows: UnsafeMutableBufferPointer<Int>

  /// Appends the page; or nothing, and returns the operation that met an unset slot.
  ///
  /// It goes through the operations twice, once to count and once to copy: so memory is asked for once, and a page is appended whole or
  /// not at all.
  func append(to page: inout [UInt8]) -> Int? {
    var counter = ByteCounter()
    if let unset = go(&counter) { return unset }
    page.append(addingCapacity: counter.count) { span in
      span.withUnsafeMutableBufferPointer { memory, used in
        guard let start = memory.baseAddress else { return }
        var copier = ByteCopier(next: UnsafeMutableRawPointer(start + used))
        _ = go(&copier)
        used += counter.count
      }
    }
    return nil
  }

  private func go(_ sink: inout some ByteSink) -> Int? {
    rows.initialize(repeating: 0)
    var next = 0
    while next < operations.count {
      let current = next
      next &+= 1
      switch operations[current] {
      case .literal(let start, let count):
        sink.append(literals, start, count)
      case .value(let slot):
        let cell = cell(slot)
        if cell.state == .unset { return current }
        sink.append(bytes, cell.start, cell.length)
      case .skipUnless(let slot, let end):
        let cell = cell(slot)
        if cell.state == .unset { return current }
        if !cell.opensSection { next = end }
      case .skipIf(let slot, let end):
        let cell = cell(slot)
        if cell.state == .unset { return current }
        if cell.opensSection { next = end }
      case .skipIfRows(let slot, let end):
        if cell(slot).opensSection { next = end }
      case .firstRow(let slot, let level, let end):
        let list = cell(slot)
        if list.opensSection { rows[level] = list.start } else { next = end }
      case .nextRow(let level, let begin):
        let following = cells[rows[level] - 1].start
        if following > 0 {
          rows[level] = following
          next = begin
        }
      }
    }
    return nil
  }

  private func cell(_ slot: SlotReference) -> Cell { cells[rows[slot.level] &+ slot.offset] }
}

/// Where the bytes of a page go.
private protocol ByteSink {
  mutating func append(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int)
}

private struct ByteCounter: ByteSink {
  var count = 0

  mutating func append(_: UnsafeRawBufferPointer, _: Int, _ count: Int) {
    self.count &+= count
  }
}

/// Copies into memory that the counter found to be enough.
private struct ByteCopier: ByteSink {
  var next: UnsafeMutableRawPointer

  mutating func append(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) {
    guard let source = bytes.baseAddress else { return }
    next.copyMemory(from: source + start, byteCount: count)
    next += count
  }
}
