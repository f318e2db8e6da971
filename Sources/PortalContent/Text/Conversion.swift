internal import CharacterSets

/// Conversion to UTF-8 by the C library.
enum Conversion {
  /// The text as UTF-8.
  static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) throws(TextProblem) -> [UInt8] {
    guard let converter = CharacterConverter(from: encoding.rawValue) else { throw .noConverter(encoding) }
    guard let text = converter.utf8(bytes) else { throw .undecodable(encoding) }
    return text
  }
}
