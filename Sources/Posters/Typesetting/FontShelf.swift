import CCairo
import CPango
import Glibc

/// The two weights of the font, cut down to the characters of one batch, in a font list of their own.
///
/// Nothing of the machine's font settings gets in, so that the same batch looks the same everywhere.
final class FontShelf {
  let context: OpaquePointer
  private let map: OpaquePointer
  private let folder: String

  /// Prepares the font for a batch.
  ///
  /// - Parameter characters: all that will be set.
  /// - Throws: ``PrintProblem/Kind/missingGlyphs(_:)`` where the font lacks one.
  init(characters: Set<Unicode.Scalar>) throws(PrintProblem) {
    let weights = [try FontFile.find(bold: false), try FontFile.find(bold: true)]
    // A space for what no text holds but Pango may set: the hyphen and the ellipsis are not used.
    let wanted = characters.union([" "])
    for weight in weights {
      let missing = try weight.missing(from: wanted)
      guard missing.isEmpty else {
        throw PrintProblem(.missingGlyphs(missing.map { Self.name($0) }))
      }
    }
    folder = try Self.makeFolder()
    guard let config = FcConfigCreate() else { throw PrintProblem(.fontTool("memory is full")) }
    defer { FcConfigDestroy(config) }
    for (number, weight) in weights.enumerated() {
      let path = "\(folder)/\(number).otf"
      try Files.write(try weight.subset(to: wanted), to: path)
      guard FcConfigAppFontAddFile(config, path) != 0 else { throw PrintProblem(.fontTool(path)) }
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw PrintProblem(.fontTool("Pango has no FreeType"))
    }
    self.map = OpaquePointer(map)
    pango_fc_font_map_set_config(OpaquePointer(map), config)
    guard let context = pango_font_map_create_context(map) else { throw PrintProblem(.fontTool("memory is full")) }
    self.context = context
    Self.prepare(context)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
    for number in 0...1 { unlink("\(folder)/\(number).otf") }
    rmdir(folder)
  }

  /// A character as messages show it: itself and its number, since a screen may lack it too.
  static func name(_ character: Unicode.Scalar) -> String {
    "“\(character)” (U+\(String(character.value, radix: 16, uppercase: true)))"
  }

  /// No hinting and no rounding: positions are those of the press, not of a screen.
  private static func prepare(_ context: OpaquePointer) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  private static func makeFolder() throws(PrintProblem) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((parent + "/huiyin-fonts-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw Files.failure(parent) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
