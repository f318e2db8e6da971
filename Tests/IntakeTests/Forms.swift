/// A form as a browser sends it: every byte but letters and digits as `%XX`.
func urlEncoded(_ fields: [(String, String)]) -> String {
  fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
}

func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    let scalar = Unicode.Scalar(byte)
    if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { return String(scalar) }
    return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

/// What a page says once its markup is read: the five escapes undone.
func unescaped(_ html: String) -> String {
  var text = html
  for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
    text = text.replacing(escape, with: character)
  }
  return text
}

extension String {
  /// Whether a page has a script that is not its own small one, which keeps the large view.
  var hasForeignScript: Bool { split(separator: "<script").dropFirst().contains { !$0.hasPrefix(" src=\"/assets/") } }

  /// What stands between two texts, the first time.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start) else { return nil }
    let rest = self[from.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }
}
