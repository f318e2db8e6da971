/// Writes a text anew with its findings replaced.
enum RedactedText {
  static func write(
    _ original: [UInt32], _ findings: [Finding], _ folded: FoldedText, _ ranges: [Range<Int>],
    _ wording: ReplacementWording, _ labels: inout Labels
  ) -> (text: String, replacements: [String]) {
    var replacements: [String] = []
    replacements.reserveCapacity(findings.count)
    var result: [UInt8] = []
    result.reserveCapacity(original.count * 3)
    var place = 0
    for (finding, range) in zip(findings, ranges) {
      append(original[place..<finding.range.lowerBound], to: &result)
      let form = wording.form(of: finding.kind)
      if form.utf8.contains(0x7B) {
        let mark = wording.mark(labels.index(of: finding.kind, Array(folded.scalars[range])))
        replacements.append(filled(form, mark))
      } else {
        replacements.append(form)
      }
      result.append(contentsOf: replacements[replacements.count - 1].utf8)
      place = finding.range.upperBound
    }
    append(original[place...], to: &result)
    return (String(decoding: result, as: UTF8.self), replacements)
  }

  private static func append(_ scalars: ArraySlice<UInt32>, to result: inout [UInt8]) {
    for value in scalars {
      switch value {
      case ..<0x80: result.append(UInt8(truncatingIfNeeded: value))
      case ..<0x800:
        result.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      case ..<0x10000:
        result.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      default:
        result.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        result.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      }
    }
  }

  /// `form` with `{n}` filled in.
  private static func filled(_ form: String, _ mark: String) -> String {
    var filled = ""
    var rest = form[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...].dropFirst(3)
      filled += mark
    }
    return filled + rest
  }
}
