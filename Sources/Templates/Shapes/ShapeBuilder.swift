/// Declares the names of a ``Shape`` one by one and hands out a typed slot for each.
///
/// A name holds letters, digits, `_` and `-`, or is `.` alone (what a list's row is when it is no more than a value).
/// A name that is declared twice or that no template could write is reported by ``TemplateSet/template(_:for:)``.
public struct ShapeBuilder {
  private let name: String
  private let identity = ShapeIdentity()
  private var fields: [String: Field] = [:]
  private var width = 0
  private var mistake: ShapeMistake?

  /// Begins a shape that error messages call by the given name, such as `case page`.
  public init(_ name: String) {
    self.name = name
  }

  /// Declares a text, escaped where a template shows it by `{{name}}`.
  public mutating func text(_ name: String) -> TextSlot {
    TextSlot(at: declare(name, .text))
  }

  /// Declares markup that the program made itself and that is shown as it is, by `{{{name}}}` or `{{&name}}` only.
  public mutating func html(_ name: String) -> HTMLSlot {
    HTMLSlot(at: declare(name, .html))
  }

  /// Declares a yes or no for `{{#name}}` and `{{^name}}`.
  public mutating func flag(_ name: String) -> FlagSlot {
    FlagSlot(at: declare(name, .flag))
  }

  /// Declares a list whose rows are of the given shape.
  public mutating func list(_ name: String, _ row: Shape) -> ListSlot {
    ListSlot(at: declare(name, .list(row)), row: row.identifier, rowWidth: row.width)
  }

  /// Declares a list of texts, each of which is `{{.}}` inside `{{#name}}`.
  public mutating func texts(_ name: String) -> TextListSlot {
    var row = ShapeBuilder(name)
    let element = row.text(".")
    return TextListSlot(list: list(name, row.build()), element: element)
  }

  /// Declares one nested record, reached by `{{#name}}` or by `{{name.part}}`.
  public mutating func record(_ name: String, _ shape: Shape) -> RecordSlot {
    let at = declare(name, .record(shape))
    width += shape.width
    return RecordSlot(at: at, nested: shape.identifier, nestedWidth: shape.width)
  }

  /// The shape of all that was declared so far.
  public func build() -> Shape {
    Shape(
      storage: ShapeStorage(name: name, identity: identity, fields: fields, width: width, mistake: mistake))
  }

  private mutating func declare(_ name: String, _ kind: Field.Kind) -> SlotPosition {
    let at = SlotPosition(shape: ObjectIdentifier(identity), offset: width)
    if !NameRule.isSlotName(name) {
      mistake = mistake ?? .notAName(name)
    } else if fields[name] != nil {
      mistake = mistake ?? .declaredTwice(name)
    } else {
      fields[name] = Field(kind: kind, offset: width)
    }
    width += 1
    return at
  }
}
