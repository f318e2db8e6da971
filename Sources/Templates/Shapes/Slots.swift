/// A place for text that a person or a program wrote. It is escaped when it is set, so `{{name}}` can show nothing but text.
public struct TextSlot: Sendable {
  let at: SlotPosition
}

/// A place for markup that the program made itself, such as rendered Markdown or a chart. Shown by `{{{name}}}` or `{{&name}}` only.
public struct HTMLSlot: Sendable {
  let at: SlotPosition
}

/// A place for yes or no, read by `{{#name}}` and `{{^name}}`.
public struct FlagSlot: Sendable {
  let at: SlotPosition
}

/// A place for rows of one shape: `{{#name}}` renders its inside once for each row, `{{^name}}` when there is none.
public struct ListSlot: Sendable {
  let at: SlotPosition
  let row: ShapeIdentifier
  let rowWidth: Int
}

/// A place for a list of texts: inside `{{#name}}` each of them is `{{.}}`.
public struct TextListSlot: Sendable {
  let list: ListSlot
  let element: TextSlot
}

/// A place for one nested record: `{{#name}}` is entered once when it is set, and `{{name.part}}` reaches inside.
public struct RecordSlot: Sendable {
  let at: SlotPosition
  let nested: ShapeIdentifier
  let nestedWidth: Int
}

/// Tells one shape from all others while it lives.
typealias ShapeIdentifier = ObjectIdentifier

/// Which cell of a record a slot is, counted from the record's first, and which shape's records have it.
struct SlotPosition: Sendable {
  let shape: ShapeIdentifier
  let offset: Int
}
