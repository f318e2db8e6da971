/// One step of a compiled template. Jumps name the operation to go on with.
enum Operation: Sendable {
  /// Copies bytes of the template.
  case literal(start: Int, count: Int)
  /// Copies the bytes of a text or of markup.
  case value(SlotReference)
  /// Goes on inside a section when it is open, past it when not.
  case skipUnless(SlotReference, to: Int)
  /// Goes on inside an inverted section when the section is closed, past it when not.
  case skipIf(SlotReference, to: Int)
  /// The same for a list, which need not be set to be empty.
  case skipIfRows(SlotReference, to: Int)
  /// Stands at a list's first row, which is then the row of the given level, or goes past its section.
  case firstRow(SlotReference, level: Int, to: Int)
  /// Stands at the next row and goes back to the section's beginning, or goes on.
  case nextRow(level: Int, to: Int)
}

/// Where a template finds a value: the level of list nesting (0 is the page) and the cell, counted from that level's row.
struct SlotReference: Sendable {
  let level: Int
  let offset: Int
}
