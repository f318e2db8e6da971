/// The values of one page, filled slot by slot and rendered by a ``Template``.
///
/// Meant to be kept and used for page after page: ``reset()`` empties it and keeps its memory, so that after the first few pages
/// nothing is allocated. All values lie in one array of bytes and all slots in one array of cells.
///
/// Every slot must be set, or set absent, before the record is rendered; only a list may be left alone, and is then empty.
public struct Record: Sendable {
  let shape: Shape
  var cells: [Cell] = []
  var bytes: [UInt8] = []
  /// The first cell of the row (or nested record) that is being filled; 0 while it is the page itself.
  var base = 0
  /// The shape of what is being filled.
  var filling: ShapeIdentifier
  /// The first misuse seen; rendering reports it.
  var misuse: RecordMisuse?

  /// An empty record of the given shape.
  public init(_ shape: Shape) {
    self.shape = shape
    filling = shape.identifier
    reset()
  }

  /// Forgets every value and keeps the memory for the next page. Of no effect inside a row; rendering then reports it.
  public mutating func reset() {
    guard base == 0 else {
      misuse = misuse ?? .resetInsideRow
      return
    }
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(.unset, count: shape.width))
    misuse = nil
  }

  /// The cell of a slot in what is being filled, or `nil` (and a misuse noted) when the slot is another shape's.
  mutating func index(of slot: SlotPosition) -> Int? {
    guard slot.shape == filling else {
      misuse = misuse ?? .slotOfAnotherShape
      return nil
    }
    return base + slot.offset
  }

  mutating func store(_ cell: Cell, in slot: SlotPosition) {
    guard let index = index(of: slot) else { return }
    cells[index] = cell
  }
}

/// What a list's row is filled through: the record itself, standing at the row while the row is filled.
public typealias Row = Record

/// A way to fill a record that the types do not rule out.
enum RecordMisuse: Sendable, Equatable {
  case slotOfAnotherShape
  case resetInsideRow
}
