import CCairo

/// Draws a finished page again from the bytes that go to the printer: paths and colours, in inks or as on the screen.
///
/// So what is read back is the file itself, after boxes were moved and colours became inks. Letters are left out: that none lies on a
/// code is seen before, on the drawing.
struct FinishedPage {
  private let content: [UInt8]
  private let context: OpaquePointer
  private var numbers: [Double] = []
  /// cairo paints with one colour, PDF with one for areas and one for lines.
  private var fill = (red: 0.0, green: 0.0, blue: 0.0)
  private var stroke = (red: 0.0, green: 0.0, blue: 0.0)
  private var saved: [((red: Double, green: Double, blue: Double), (red: Double, green: Double, blue: Double))] = []
  /// A clip begins with the painting that follows it.
  private var clips = false

  /// Draws a page's drawing on a context whose unit is a point with y upwards.
  static func draw(_ content: [UInt8], on context: OpaquePointer) throws(PrintProblem) {
    var page = FinishedPage(content: content, context: context)
    try page.run()
  }

  private init(content: [UInt8], context: OpaquePointer) {
    self.content = content
    self.context = context
  }

  private mutating func run() throws(PrintProblem) {
    var isText = false
    for word in content.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      if let number = Self.number(word) {
        numbers.append(number)
        continue
      }
      let name = String(decoding: word, as: UTF8.self)
      if name == "BT" { isText = true }
      if name == "ET" { isText = false }
      if !isText || Self.colours.contains(name) { try perform(name) }
      numbers.removeAll(keepingCapacity: true)
    }
  }

  private static let colours: Set = ["rg", "RG", "k", "K", "g", "G"]

  private mutating func perform(_ name: String) throws(PrintProblem) {
    let n = numbers
    switch (name, n.count) {
    case ("q", _):
      saved.append((fill, stroke))
      cairo_save(context)
    case ("Q", _):
      if let last = saved.popLast() {
        (fill, stroke) = last
        cairo_restore(context)
      }
    case ("cm", 6...):
      var matrix = cairo_matrix_t(xx: n[0], yx: n[1], xy: n[2], yy: n[3], x0: n[4], y0: n[5])
      cairo_transform(context, &matrix)
    case ("m", 2...): cairo_move_to(context, n[0], n[1])
    case ("l", 2...): cairo_line_to(context, n[0], n[1])
    case ("c", 6...): cairo_curve_to(context, n[0], n[1], n[2], n[3], n[4], n[5])
    case ("re", 4...): cairo_rectangle(context, n[n.count - 4], n[n.count - 3], n[n.count - 2], n[n.count - 1])
    case ("h", _): cairo_close_path(context)
    case ("w", 1...): cairo_set_line_width(context, n[n.count - 1])
    case ("J", 1...): cairo_set_line_cap(context, cairo_line_cap_t(UInt32(n[n.count - 1])))
    case ("j", 1...): cairo_set_line_join(context, cairo_line_join_t(UInt32(n[n.count - 1])))
    case ("rg", 3...), ("k", 4...), ("g", 1...): fill = Self.light(name, n)
    case ("RG", 3...), ("K", 4...), ("G", 1...): stroke = Self.light(name.lowercased(), n)
    case ("W", _), ("W*", _): clips = true
    default: try paint(name)
    }
  }

  private mutating func paint(_ name: String) throws(PrintProblem) {
    switch name {
    case "f", "F", "f*":
      cairo_set_fill_rule(context, name == "f*" ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_set_source_rgb(context, fill.red, fill.green, fill.blue)
      clips ? cairo_fill_preserve(context) : cairo_fill(context)
    case "S", "s":
      if name == "s" { cairo_close_path(context) }
      cairo_set_source_rgb(context, stroke.red, stroke.green, stroke.blue)
      clips ? cairo_stroke_preserve(context) : cairo_stroke(context)
    case "B", "B*":
      cairo_set_fill_rule(context, name == "B*" ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_set_source_rgb(context, fill.red, fill.green, fill.blue)
      cairo_fill_preserve(context)
      cairo_set_source_rgb(context, stroke.red, stroke.green, stroke.blue)
      clips ? cairo_stroke_preserve(context) : cairo_stroke(context)
    case "n": if !clips { cairo_new_path(context) }
    case "d", "M", "gs", "BT", "ET", "i", "ri": return
    default:
      if name.hasPrefix("[") || name.hasSuffix("]") || name.hasPrefix("/") { return }
      throw PrintProblem(.pdf("cairo drew in a way that cannot be read back (\(name))"))
    }
    if clips { cairo_clip(context) }
    clips = false
  }

  /// A colour as light; inks as if they were pure.
  private static func light(_ name: String, _ n: [Double]) -> (red: Double, green: Double, blue: Double) {
    let n = Array(n.suffix(name == "rg" ? 3 : name == "k" ? 4 : 1))
    switch name {
    case "rg": return (n[0], n[1], n[2])
    case "k": return ((1 - n[0]) * (1 - n[3]), (1 - n[1]) * (1 - n[3]), (1 - n[2]) * (1 - n[3]))
    default: return (n[0], n[0], n[0])
    }
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    guard let first = word.first, first == 0x2D || first == 0x2E || (0x30...0x39).contains(first) else { return nil }
    return Double(String(decoding: word, as: UTF8.self))
  }
}
