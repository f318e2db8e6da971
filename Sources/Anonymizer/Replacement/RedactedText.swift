/// Writes a text anew with its findings replaced.
enum RedactedText {
  static func write(
    _ original: [UInt32], _ findings: [Finding], _ folded: FoldedText, _ ranges: [Range<Int>],
    _ wording: ReplacementWording
  ) -> String {
    var labels = Labels()
    var result = String.UnicodeScalarView()
    var place = 0
    for (finding, range) in zip(findings, ranges) {
      append(original[place..<finding.range.lowerBound], to: &result)
      let form = wording.form(of: finding.kind)
      if form.unicodeScalars.contains("{") {
        let mark = wording.mark(labels.index(of: finding.kind, Array(folded.scalars[range])))
        result.append(contentsOf: filled(form, mark).unicodeScalars)
      } else {
        result.append(contentsOf: form.unicodeScalars)
      }
      place = finding.range.upperBound
    }
    append(original[place...], to: &result)
    return String(result)
  }

  private static func append(_ scalars: ArraySlice<UInt32>, to result: inout String.UnicodeScalarView) {
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
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
