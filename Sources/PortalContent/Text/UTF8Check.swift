/// Whether bytes are UTF-8.
enum UTF8Check {
  /// Whether all of the bytes are UTF-8 without overlong forms, surrogates or scalars past U+10FFFF.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}
