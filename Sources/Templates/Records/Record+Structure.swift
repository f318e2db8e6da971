extension Record {
  /// Sets a flag.
  public mutating func set(_ slot: FlagSlot, _ on: Bool) {
    store(Cell(state: .present, start: 0, length: on ? 1 : 0), in: slot.at)
  }

  /// Appends a row to a list and fills it. Inside the closure the record stands at the row and takes the slots of the row's shape.
  ///
  /// A row whose filling throws is not appended.
  public mutating func append<Failure: Error>(
    _ slot: ListSlot, _ fill: (inout Row) throws(Failure) -> Void
  ) throws(Failure) {
    guard let list = index(of: slot.at) else { return }
    let row = cells.count + 1
    cells.append(.absent)  // where the next row of the same list begins
    cells.append(contentsOf: repeatElement(.unset, count: slot.rowWidth))
    try stand(at: row, of: slot.row, fill)
    link(row, to: list)
  }

  /// Appends a text to a list of texts.
  public mutating func append(_ slot: TextListSlot, _ value: String) {
    append(slot.list) { $0.set(slot.element, value) }
  }

  /// Appends a text to a list of texts from UTF-8 bytes.
  public mutating func append(_ slot: TextListSlot, utf8 value: UnsafeRawBufferPointer) {
    append(slot.list) { $0.set(slot.element, utf8: value) }
  }

  /// Sets and fills a nested record. Inside the closure the record takes the slots of the nested shape.
  public mutating func set<Failure: Error>(
    _ slot: RecordSlot, _ fill: (inout Row) throws(Failure) -> Void
  ) throws(Failure) {
    guard let index = index(of: slot.at) else { return }
    cells[index] = Cell(state: .present, start: 0, length: 1)
    try stand(at: index + 1, of: slot.nested, fill)
  }

  /// Says that this page has no such nested record: its section is skipped and all that is inside it is absent too.
  public mutating func setAbsent(_ slot: RecordSlot) {
    guard let index = index(of: slot.at) else { return }
    for inside in index...index + slot.nestedWidth { cells[inside] = .absent }
  }

  private mutating func stand<Failure: Error>(
    at row: Int, of shape: ShapeIdentifier, _ fill: (inout Row) throws(Failure) -> Void
  ) throws(Failure) {
    let (outerBase, outerShape) = (base, filling)
    base = row
    filling = shape
    defer {
      base = outerBase
      filling = outerShape
    }
    try fill(&self)
  }

  private mutating func link(_ row: Int, to list: Int) {
    if cells[list].opensSection {
      cells[cells[list].length - 1].start = row
      cells[list].length = row
    } else {
      cells[list] = Cell(state: .present, start: row, length: row)
    }
  }
}
