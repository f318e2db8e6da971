import Templates

/// A shape made after the data that it must hold, and the way to fill a record of it with such data.
struct DerivedShape {
  let shape: Shape
  private let fields: [(name: String, slot: Slot)]

  private indirect enum Slot {
    case text(TextSlot)
    case html(HTMLSlot)
    case flag(FlagSlot)
    case list(ListSlot, DerivedShape)
    case record(RecordSlot, DerivedShape)
  }

  /// Fits all the samples; the names in `markup` are those that templates show unescaped.
  init(_ name: String, samples: [[String: JSONValue]], markup: Set<String>) {
    var builder = ShapeBuilder(name)
    var fields: [(name: String, slot: Slot)] = []
    // What no template can write as a name, such as `a.b` or `! comment`, can be no slot.
    let keys = Set(samples.flatMap(\.keys)).filter { $0 == "." || !$0.contains { "!. ".contains($0) } }
    for key in keys.sorted() {
      let values = samples.compactMap { $0[key] }
      fields.append((key, DerivedShape.declare(key, values, markup, in: &builder)))
    }
    shape = builder.build()
    self.fields = fields
  }

  private static func declare(
    _ key: String, _ values: [JSONValue], _ markup: Set<String>, in builder: inout ShapeBuilder
  ) -> Slot {
    let lists = values.compactMap { value -> [JSONValue]? in if case .list(let rows) = value { rows } else { nil } }
    if !lists.isEmpty {
      let row = DerivedShape(key, samples: lists.flatMap(\.self).map(\.asRecord), markup: markup)
      return .list(builder.list(key, row.shape), row)
    }
    let records = values.compactMap { value -> [String: JSONValue]? in
      if case .record(let record) = value { record } else { nil }
    }
    if !records.isEmpty {
      let nested = DerivedShape(key, samples: records, markup: markup)
      return .record(builder.record(key, nested.shape), nested)
    }
    if case .flag = values.first { return .flag(builder.flag(key)) }
    return markup.contains(key) ? .html(builder.html(key)) : .text(builder.text(key))
  }

  func record(of data: [String: JSONValue]) -> Record {
    var record = Record(shape)
    fill(&record, with: data)
    return record
  }

  func fill(_ record: inout Record, with data: [String: JSONValue]) {
    for (name, slot) in fields {
      switch (slot, data[name]) {
      case (.text(let slot), .text(let text)): record.set(slot, text)
      case (.text(let slot), _): record.setAbsent(slot)
      case (.html(let slot), .text(let text)): record.set(slot, text)
      case (.html(let slot), _): record.setAbsent(slot)
      case (.flag(let slot), .flag(let on)): record.set(slot, on)
      case (.flag(let slot), _): record.set(slot, false)
      case (.list(let slot, let row), .list(let rows)):
        for data in rows { record.append(slot) { row.fill(&$0, with: data.asRecord) } }
      case (.list, _): break
      case (.record(let slot, let nested), .record(let data)): record.set(slot) { nested.fill(&$0, with: data) }
      case (.record(let slot, _), _): record.setAbsent(slot)
      }
    }
  }
}
