import CHarfBuzz
import CPango
import Glibc

/// One weight of the font on this machine.
struct FontFile: Hashable {
  let path: String
  let index: Int

  /// The only font there is a promise for: it has every character of the national standard and two weights.
  static let family = "Noto Sans CJK SC"

  /// Looks a weight up among the fonts of this machine.
  static func find(bold: Bool) throws(PrintProblem) -> FontFile {
    let name = family + (bold ? ":bold" : ":regular")
    guard let pattern = FcNameParse(name) else { throw PrintProblem(.fontMissing(family)) }
    defer { FcPatternDestroy(pattern) }
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { throw PrintProblem(.fontMissing(family)) }
    defer { FcPatternDestroy(match) }
    var (file, found, index): (UnsafeMutablePointer<FcChar8>?, UnsafeMutablePointer<FcChar8>?, Int32) = (nil, nil, 0)
    guard FcPatternGetString(match, "family", 0, &found) == FcResultMatch, let found, String(cString: found) == family,
      FcPatternGetString(match, "file", 0, &file) == FcResultMatch, let file,
      FcPatternGetInteger(match, "index", 0, &index) == FcResultMatch
    else { throw PrintProblem(.fontMissing(family)) }
    return FontFile(path: String(cString: file), index: Int(index))
  }

  /// The characters of a text that the font cannot show, each once, in order.
  func missing(from characters: Set<Unicode.Scalar>) throws(PrintProblem) -> [Unicode.Scalar] {
    let face = try openFace()
    defer { hb_face_destroy(face) }
    let covered = hb_set_create()
    defer { hb_set_destroy(covered) }
    hb_face_collect_unicodes(face, covered)
    return characters.filter { hb_set_has(covered, $0.value) == 0 }.sorted { $0.value < $1.value }
  }

  /// A font of these characters only, all names and layout features kept, its outlines without subroutines.
  ///
  /// cairo 1.16 drops glyphs of some CJK fonts and bloats files when it takes subroutines apart itself; without all names the weights
  /// cannot be told apart.
  func subset(to characters: Set<Unicode.Scalar>) throws(PrintProblem) -> [UInt8] {
    let face = try openFace()
    defer { hb_face_destroy(face) }
    guard let input = hb_subset_input_create_or_fail() else { throw PrintProblem(.fontTool("memory is full")) }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(wanted, character.value) }
    for kind in [HB_SUBSET_SETS_NAME_ID, HB_SUBSET_SETS_NAME_LANG_ID, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG] {
      let all = hb_subset_input_set(input, kind)
      hb_set_clear(all)
      hb_set_invert(all)
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    guard let subset = hb_subset_or_fail(face, input) else { throw PrintProblem(.fontTool(path)) }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { throw PrintProblem(.fontTool(path)) }
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &count) else { throw PrintProblem(.fontTool(path)) }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
  }

  private func openFace() throws(PrintProblem) -> OpaquePointer {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { throw Files.failure(path) }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(index)) else { throw PrintProblem(.fontTool(path)) }
    return face
  }
}
