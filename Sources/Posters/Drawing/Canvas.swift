import CCairo
import CPango
import CRSVG
import QRCode

/// Draws the steps of pages; what many pages have alike is read once.
final class Canvas {
  /// Whether text stays text or becomes outlines.
  private let outlined: Bool
  private let typesetter: Typesetter
  private var shapes: [String: OpaquePointer] = [:]
  private static let mostShapes = 200

  init(typesetter: Typesetter, outlined: Bool) {
    self.typesetter = typesetter
    self.outlined = outlined
  }

  deinit {
    for handle in shapes.values { g_object_unref(UnsafeMutableRawPointer(handle)) }
  }

  /// Draws a page whose cut-off corner lies at the origin; one unit of the context is a millimetre.
  func draw(_ page: PageDrawing, on context: OpaquePointer) throws(PrintProblem) {
    for step in page.steps {
      switch step {
      case .shapes(let markup): try draw(markup, page.measures, context)
      case .text(let text): try draw(text, context)
      case .code(let code): draw(code, context)
      }
    }
  }

  // MARK: - Shapes

  private func draw(_ markup: String, _ measures: Measures, _ context: OpaquePointer) throws(PrintProblem) {
    let handle = try handle(markup)
    var frame = RsvgRectangle(
      x: -measures.bleed, y: -measures.bleed, width: measures.width + 2 * measures.bleed,
      height: measures.height + 2 * measures.bleed)
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(UnsafeMutablePointer(handle), context, &frame, &error) != 0 else {
      throw Self.problem(&error)
    }
  }

  private func handle(_ markup: String) throws(PrintProblem) -> OpaquePointer {
    if let known = shapes[markup] { return known }
    if shapes.count >= Self.mostShapes {
      for handle in shapes.values { g_object_unref(UnsafeMutableRawPointer(handle)) }
      shapes.removeAll(keepingCapacity: true)
    }
    var error: UnsafeMutablePointer<GError>?
    let bytes = Array(markup.utf8)
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else { throw Self.problem(&error) }
    shapes[markup] = OpaquePointer(handle)
    return OpaquePointer(handle)
  }

  private static func problem(_ error: inout UnsafeMutablePointer<GError>?) -> PrintProblem {
    defer { g_clear_error(&error) }
    return PrintProblem(.engine(error?.pointee.message.map { String(cString: $0) } ?? "librsvg gave no reason"))
  }

  // MARK: - Text

  private func draw(_ text: PlacedText, _ context: OpaquePointer) throws(PrintProblem) {
    guard let fill = text.block.style.fill else { return }
    let set = try typesetter.set(text.block)
    cairo_save(context)
    defer { cairo_restore(context) }
    var matrix = text.transform.matrix
    cairo_transform(context, &matrix)
    Self.take(fill, context)
    for line in set.lines {
      cairo_move_to(context, text.x + line.x, text.y + line.y)
      if outlined {
        pango_cairo_layout_line_path(context, line.pointer)
        cairo_fill(context)
      } else {
        pango_cairo_show_layout_line(context, line.pointer)
      }
    }
  }

  // MARK: - Codes

  private func draw(_ code: PlacedCode, _ context: OpaquePointer) {
    cairo_save(context)
    defer { cairo_restore(context) }
    var matrix = code.transform.matrix
    cairo_transform(context, &matrix)
    Self.take(code.ground, context)
    cairo_rectangle(context, code.box.x, code.box.y, code.box.width, code.box.height)
    cairo_fill(context)
    Self.take(code.ink, context)
    let module = code.box.width / Double(code.modules)
    let quiet = Double(Symbol.quietZone)
    for loop in Outline(code.symbol).loops {
      for (number, corner) in loop.enumerated() {
        let x = code.box.x + (Double(corner.x) + quiet) * module
        let y = code.box.y + (Double(corner.y) + quiet) * module
        if number == 0 { cairo_move_to(context, x, y) } else { cairo_line_to(context, x, y) }
      }
      cairo_close_path(context)
    }
    cairo_fill(context)
    leaveRoomForLogo(code, context)
  }

  private func leaveRoomForLogo(_ code: PlacedCode, _ context: OpaquePointer) {
    guard code.logo > 0 else { return }
    let side = code.logo * code.box.width * Double(code.symbol.side) / Double(code.modules)
    Self.take(code.ground, context)
    cairo_rectangle(
      context, code.box.x + (code.box.width - side) / 2, code.box.y + (code.box.height - side) / 2, side, side)
    cairo_fill(context)
  }

  static func take(_ colour: Colour, _ context: OpaquePointer) {
    cairo_set_source_rgb(
      context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }
}

extension Transform {
  /// For cairo.
  var matrix: cairo_matrix_t { cairo_matrix_t(xx: a, yx: b, xy: c, yy: d, x0: e, y0: f) }
}
