import Templates

/// `case-row.mustache`: one case as the lists show it. Each case stands on many lists, so its row is rendered once.
struct CaseRow {
  private let template: Template
  private var record: Record
  private let href: TextSlot
  private let title: TextSlot
  private let place: TextSlot
  private let category: TextSlot
  private let answered: TextSlot
  private let late: FlagSlot
  /// The row rendered last.
  private(set) var html: [UInt8] = []

  init(_ templates: TemplateSet) throws(TemplateError) {
    var builder = ShapeBuilder("case row")
    href = builder.text("href")
    title = builder.text("title")
    place = builder.text("place")
    category = builder.text("category")
    answered = builder.text("answered")
    late = builder.flag("late")
    let shape = builder.build()
    template = try templates.template("case-row", for: shape)
    record = Record(shape)
  }

  /// Renders the row of a case; the bytes are good until the next one.
  ///
  /// - Throws: ``RenderError``.
  mutating func render(
    title: UnsafeRawBufferPointer, href: String, place: String, category: String, answeredOn: String, isLate: Bool
  ) throws(RenderError) {
    record.reset()
    record.set(self.href, href)
    record.set(self.title, utf8: title)
    record.set(self.place, place)
    record.set(self.category, category)
    record.set(answered, answeredOn)
    record.set(late, isLate)
    html.removeAll(keepingCapacity: true)
    try template.render(record, into: &html)
  }
}
