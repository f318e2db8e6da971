public import Templates

/// One thing to choose: `value`, `label`, `chosen`.
public struct OptionRow: Sendable {
  /// The shape of a row.
  public let shape: Shape
  private let value: TextSlot
  private let label: TextSlot
  private let chosen: FlagSlot

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("option")
    value = builder.text("value")
    label = builder.text("label")
    chosen = builder.flag("chosen")
    shape = builder.build()
  }

  /// Fills a row.
  public func fill(_ row: inout Row, _ choice: ReportForm.Choice, chosen isChosen: Bool) {
    row.set(value, choice.value)
    row.set(label, choice.label)
    row.set(chosen, isChosen)
  }
}

/// Things to choose, under a name: `name`, `options`.
public struct OptionGroupRow: Sendable {
  /// The shape of a row.
  public let shape: Shape
  private let option: OptionRow
  private let name: TextSlot
  private let options: ListSlot

  /// The shape, made once.
  public init() {
    option = OptionRow()
    var builder = ShapeBuilder("option group")
    name = builder.text("name")
    options = builder.list("options", option.shape)
    shape = builder.build()
  }

  /// Fills a row with the categories of a group.
  public func fill(_ row: inout Row, _ entry: (name: String, categories: [ReportForm.Choice]), chosen: String) {
    row.set(name, entry.name)
    for choice in entry.categories {
      row.append(options) { option.fill(&$0, choice, chosen: choice.value == chosen) }
    }
  }
}
