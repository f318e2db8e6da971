/// A header value of the shape `form-data; name="text"; filename="a.jpg"` (RFC 9110, section 5.6.6).
struct HeaderParameters {
  /// What stands before the first `;`, in lower case.
  let essence: String
  private var values: [(name: String, value: [UInt8])] = []

  /// Reads a value; `nil` where it is malformed or names a parameter twice.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    essence = Self.lowercased(Self.takeToken(&rest, also: UInt8(ascii: "/")))
    guard !essence.isEmpty else { return nil }
    while let byte = rest.drop(while: Self.isBlank).first {
      rest = rest.drop(while: Self.isBlank).dropFirst()
      guard byte == UInt8(ascii: ";"), let parameter = Self.takeParameter(&rest) else { return nil }
      guard self[parameter.name] == nil else { return nil }
      values.append(parameter)
    }
  }

  /// A parameter's bytes, freed of quotes and escapes.
  ///
  /// - Parameter name: in lower case.
  subscript(name: String) -> [UInt8]? { values.first { $0.name == name }?.value }

  private static func takeParameter(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
    rest = rest.drop(while: isBlank)
    let name = lowercased(takeToken(&rest))
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
    if rest.first == UInt8(ascii: "\"") { return takeQuoted(&rest).map { (name, $0) } }
    let value = takeToken(&rest)
    return value.isEmpty ? nil : (name, Array(value))
  }

  /// A backslash takes the special meaning from a quote or another backslash; before all else it is itself, because some
  /// clients write paths.
  private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return value }
      if byte == UInt8(ascii: "\\"), let next = rest.first, next == UInt8(ascii: "\"") || next == byte {
        value.append(next)
        rest = rest.dropFirst()
      } else {
        value.append(byte)
      }
    }
    return nil
  }

  private static func takeToken(_ rest: inout ArraySlice<UInt8>, also: UInt8? = nil) -> ArraySlice<UInt8> {
    let token = rest.prefix { isToken($0) || $0 == also }
    rest = rest[token.endIndex...]
    return token
  }

  private static func lowercased(_ token: ArraySlice<UInt8>) -> String {
    String(decoding: token, as: UTF8.self).lowercased()
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// RFC 9110, section 5.6.2.
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
