import Templates

/// Compiles the template `page` of the given ones for a shape and renders one record.
func rendered(_ record: Record, _ shape: Shape, _ templates: [String: String], wording: String = "") throws -> String {
  let template = try TemplateSet(templates: templates, wording: wording).template("page", for: shape)
  var page: [UInt8] = []
  try template.render(record, into: &page)
  return String(decoding: page, as: UTF8.self)
}

/// A page of one text.
struct TextPage {
  let shape: Shape
  let text: TextSlot

  init() {
    var builder = ShapeBuilder("text page")
    text = builder.text("text")
    shape = builder.build()
  }

  /// The bytes that `{{text}}` shows for a value.
  func bytes(showing value: [UInt8]) throws -> [UInt8] {
    var record = Record(shape)
    record.set(text, utf8: value)
    var page: [UInt8] = []
    try TemplateSet(templates: ["page": "{{text}}"]).template("page", for: shape).render(record, into: &page)
    return page
  }

  func text(showing value: String) throws -> String {
    String(decoding: try bytes(showing: Array(value.utf8)), as: UTF8.self)
  }
}
