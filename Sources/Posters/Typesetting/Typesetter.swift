import CPango

/// Sets text by Pango: lines broken by the rules of the language, letters shrunk to a limit until they fit.
final class Typesetter {
  private let shelf: FontShelf
  /// What most pages of a batch have alike is set once.
  private var known: [TextBlock: SetText] = [:]
  private static let most = 400

  init(_ shelf: FontShelf) { self.shelf = shelf }

  /// Sets a block.
  ///
  /// - Throws: ``PrintProblem/Kind/overflow(text:width:lines:)`` where it does not fit at its smallest size.
  func set(_ block: TextBlock) throws(PrintProblem) -> SetText {
    if let known = known[block] { return known }
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    let set = try arrangedOrShortened(block)
    known[block] = set
    return set
  }

  private func arrangedOrShortened(_ block: TextBlock) throws(PrintProblem) -> SetText {
    var shorter = block
    while true {
      do throws(PrintProblem) {
        return try arranged(shorter)
      } catch {
        guard block.fit?.drops == true, case .overflow = error.kind, let next = shorter.withoutLastName else {
          throw error
        }
        shorter = next
      }
    }
  }

  private func arranged(_ block: TextBlock) throws(PrintProblem) -> SetText {
    guard let layout = pango_layout_new(shelf.context) else { throw PrintProblem(.fontTool("memory is full")) }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_text(layout, block.text, -1)
    let size: Double
    do throws(PrintProblem) {
      size = try fit(block, layout)
      guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
        throw PrintProblem(.missingGlyphs([block.text]))
      }
    } catch {
      g_object_unref(UnsafeMutableRawPointer(layout))
      throw error
    }
    return lines(of: layout, block, size: size)
  }

  /// Finds the largest size that fits, and leaves the layout at it.
  private func fit(_ block: TextBlock, _ layout: OpaquePointer) throws(PrintProblem) -> Double {
    let natural = block.style.size
    apply(block, layout, scale: 1)
    guard let fit = block.fit else { return natural }
    pango_layout_set_width(layout, Int32(fit.width * Double(PANGO_SCALE)))
    var size = natural
    while pango_layout_get_line_count(layout) > fit.lines || Self.width(layout) > fit.width + 0.01 {
      let next = fit.lines == 1 ? Self.shrunk(natural, layout, fit) : (size * 0.97 * 100).rounded(.down) / 100
      size = next < size ? next : size - 0.01
      guard size >= fit.least else {
        throw PrintProblem(.overflow(text: block.text, width: fit.width, lines: fit.lines))
      }
      apply(block, layout, scale: size / natural)
    }
    balance(layout, block.style, fit)
    return size
  }

  /// A single line shrinks in proportion, so its size is known at once.
  private static func shrunk(_ natural: Double, _ layout: OpaquePointer, _ fit: TextBlock.Fit) -> Double {
    pango_layout_set_width(layout, -1)
    let scale = fit.width / max(width(layout), 0.001)
    pango_layout_set_width(layout, Int32(fit.width * Double(PANGO_SCALE)))
    return (natural * min(scale, 1) * 100).rounded(.down) / 100
  }

  /// Makes the lines about equally long where they are centred; elsewhere only sees that little stands alone on the last.
  private func balance(_ layout: OpaquePointer, _ style: Style, _ fit: TextBlock.Fit) {
    let count = pango_layout_get_line_count(layout)
    guard count > 1 else { return }
    if style.anchor == .middle { return equalize(layout, fit, count) }
    var width = fit.width
    while Self.lastLine(layout, count) < fit.width * 0.25, width > fit.width * 0.6 {
      width -= fit.width * 0.04
      pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
      if pango_layout_get_line_count(layout) > count {
        pango_layout_set_width(layout, Int32((width + fit.width * 0.04) * Double(PANGO_SCALE)))
        return
      }
    }
  }

  private static func lastLine(_ layout: OpaquePointer, _ count: Int32) -> Double {
    pango_layout_get_line_readonly(layout, count - 1).map { extents($0).advance } ?? 0
  }

  /// Finds the narrowest room that takes as many lines.
  private func equalize(_ layout: OpaquePointer, _ fit: TextBlock.Fit, _ count: Int32) {
    var (low, high) = (fit.width * 0.4, fit.width)
    for _ in 0..<8 {
      let middle = (low + high) / 2
      pango_layout_set_width(layout, Int32(middle * Double(PANGO_SCALE)))
      if pango_layout_get_line_count(layout) > count || Self.width(layout) > middle + 0.01 {
        low = middle
      } else {
        high = middle
      }
    }
    pango_layout_set_width(layout, Int32((high * Double(PANGO_SCALE)).rounded(.up)))
  }

  private func apply(_ block: TextBlock, _ layout: OpaquePointer, scale: Double) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, FontFile.family)
    pango_font_description_set_absolute_size(font, block.style.size * scale * Double(PANGO_SCALE))
    pango_font_description_set_weight(font, PangoWeight(UInt32(block.style.weight)))
    pango_layout_set_font_description(layout, font)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    var start = 0
    for run in block.runs {
      let end = start + run.text.utf8.count
      for attribute in Self.attributes(run.style, in: block.style, scale: scale) {
        attribute.pointee.start_index = UInt32(start)
        attribute.pointee.end_index = UInt32(end)
        pango_attr_list_insert(attributes, attribute)
      }
      start = end
    }
    for range in Self.unbroken(block.text) {
      guard let attribute = pango_attr_allow_breaks_new(0) else { continue }
      attribute.pointee.start_index = UInt32(range.lowerBound)
      attribute.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    pango_layout_set_attributes(layout, attributes)
  }

  /// Names in a list stay whole, each with the dot after it: the bytes from one ` · ` to the next.
  private static func unbroken(_ text: String) -> [Range<Int>] {
    let parts = text.split(separator: " · ", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return [] }
    var start = 0
    return parts.map { part in
      defer { start += part.utf8.count + " · ".utf8.count }
      return start..<start + part.utf8.count + " ·".utf8.count
    }
  }

  /// What a run has other than its block.
  private static func attributes(_ style: Style, in base: Style, scale: Double) -> [UnsafeMutablePointer<
    PangoAttribute
  >] {
    var attributes: [UnsafeMutablePointer<PangoAttribute>?] = []
    let units = Double(PANGO_SCALE)
    if style.size != base.size { attributes.append(pango_attr_size_new_absolute(Int32(style.size * scale * units))) }
    if style.weight != base.weight { attributes.append(pango_attr_weight_new(PangoWeight(UInt32(style.weight)))) }
    if style.letterSpacing != 0 {
      attributes.append(pango_attr_letter_spacing_new(Int32(style.letterSpacing * scale * units)))
    }
    if style.fill != base.fill, let fill = style.fill {
      attributes.append(
        pango_attr_foreground_new(UInt16(fill.red) * 257, UInt16(fill.green) * 257, UInt16(fill.blue) * 257))
    }
    return attributes.compactMap(\.self)
  }

  private static func width(_ layout: OpaquePointer) -> Double {
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    return Double(logical.width) / Double(PANGO_SCALE)
  }

  private func lines(of layout: OpaquePointer, _ block: TextBlock, size: Double) -> SetText {
    let count = Int(pango_layout_get_line_count(layout))
    let step = size * block.style.lineHeight
    let first =
      switch block.fit?.grow ?? .down {
      case .down: 0.0
      case .up: -step * Double(count - 1)
      case .middle: -step * Double(count - 1) / 2
      }
    var lines: [SetText.Line] = []
    var ink: Box?
    for number in 0..<count {
      guard let line = pango_layout_get_line_readonly(layout, Int32(number)) else { continue }
      let (covered, advance) = Self.extents(line)
      let x =
        switch block.style.anchor {
        case .start: 0.0
        case .middle: -advance / 2
        case .end: -advance
        }
      let y = first + step * Double(number)
      lines.append(SetText.Line(pointer: line, x: x, y: y))
      let box = Box(x: x + covered.x, y: y + covered.y, width: covered.width, height: covered.height)
      if box.width > 0 { ink = ink.map { $0.union(box) } ?? box }
    }
    return SetText(layout: layout, lines: lines, ink: ink)
  }

  private static func extents(_ line: UnsafeMutablePointer<PangoLayoutLine>) -> (ink: Box, advance: Double) {
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_layout_line_get_extents(line, &ink, &logical)
    let unit = Double(PANGO_SCALE)
    return (
      Box(
        x: Double(ink.x) / unit, y: Double(ink.y) / unit, width: Double(ink.width) / unit,
        height: Double(ink.height) / unit),
      Double(logical.width) / unit
    )
  }
}
