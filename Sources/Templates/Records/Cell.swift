/// What a record holds for one slot.
///
/// The same three words serve every kind of slot, so that a record is one flat array:
///
/// | slot | `start` | `length` |
/// |---|---|---|
/// | text, html | where its bytes begin in the record's bytes | how many they are |
/// | flag, record | – | 1 when on or set, 0 when not |
/// | list | the first row's first cell | the last row's first cell |
///
/// So `length > 0` is what makes any section open.
struct Cell: Sendable {
  enum State: UInt8, Sendable {
    case unset
    case absent
    case present
  }

  var state: State
  var start: Int
  var length: Int

  static let unset = Cell(state: .unset, start: 0, length: 0)
  static let absent = Cell(state: .absent, start: 0, length: 0)

  var opensSection: Bool { length > 0 }
}
