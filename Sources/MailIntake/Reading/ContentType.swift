/// What a part says it is, such as `text/plain; charset="gb18030"` (RFC 2045, section 5.1). Read leniently: what is wrong
/// with a parameter does not take the others away.
struct ContentType {
  /// Type and subtype in lower case.
  let essence: String
  private var parameters: [(name: String, value: [UInt8])] = []

  /// What a part without the line is.
  static let plain = ContentType(Array("text/plain".utf8))

  init(_ value: [UInt8]) {
    var rest = value[...]
    essence = Self.lowercased(Self.takeUntilSemicolon(&rest))
    while !rest.isEmpty {
      let pair = Self.takeUntilSemicolon(&rest)
      guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = Self.lowercased(pair[..<sign])
      if self[name] == nil { parameters.append((name, Self.unquoted(MailBytes.trimmed(pair[(sign + 1)...])))) }
    }
  }

  /// A parameter's bytes, freed of quotes and escapes.
  subscript(name: String) -> [UInt8]? { parameters.first { $0.name == name }?.value }

  /// The encoding it names, in lower case.
  var charset: String? { self["charset"].map { Self.lowercased($0[...]) } }

  /// Semicolons in quotes part nothing.
  private static func takeUntilSemicolon(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (index, isQuoted) = (rest.startIndex, false)
    while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: ";") where !isQuoted:
        defer { rest = rest[(index + 1)...] }
        return rest[..<index]
      default: break
      }
      index += 1
    }
    defer { rest = [] }
    return rest
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.first == UInt8(ascii: "\"") else { return Array(value) }
    var (bytes, rest) = ([UInt8](), value.dropFirst())
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      bytes.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
    }
    return bytes
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: MailBytes.trimmed(bytes), as: UTF8.self).lowercased()
  }
}
