/// The lines before a message or a part of one (RFC 5322, section 2.2), unfolded.
struct MailHead {
  /// Name in lower case, and what follows the colon as bytes.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// What bytes are in that no encoded word says anything of: of a single line it could not be told.
  private(set) var rawLabel: String?

  /// The first value of a name, freed of white space around it.
  subscript(name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// All values of a name.
  func all(_ name: String) -> [[UInt8]] { fields.filter { $0.name == name }.map(\.value) }

  /// A value as text, its encoded words read.
  func text(_ name: String) -> String? { self[name].map { EncodedWords.text($0[...], rawLabel: rawLabel) } }

  /// A value that is a word of a protocol: ASCII in lower case, without comments behind it.
  func word(_ name: String) -> String? {
    self[name].map { value in
      let word = value.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
      return String(decoding: MailBytes.trimmed(word), as: UTF8.self).lowercased()
    }
  }

  /// Reads a head; none where it is over the limit.
  ///
  /// - Parameter rest: a message or part; what is left is what follows the empty line. A line that can be no header line ends
  ///   the head, and is what follows begins with.
  init?(takenFrom rest: inout ArraySlice<UInt8>) {
    let all = rest
    var (bytes, current) = (0, [UInt8]())
    while !rest.isEmpty {
      let before = rest
      let line = MailBytes.takeLine(&rest)
      bytes += line.count
      guard bytes <= MailLimits.headBytes else { return nil }
      if line.isEmpty { break }
      if MailBytes.isBlank(line[line.startIndex]), !current.isEmpty {
        current += line
        continue
      }
      guard Self.isHeaderLine(line) else {
        rest = before
        break
      }
      add(current)
      current = Array(line)
    }
    add(current)
    if String(validating: all[..<rest.startIndex], as: UTF8.self) == nil { rawLabel = "gb18030" }
  }

  private mutating func add(_ line: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = MailBytes.trimmed(line[..<colon])
    fields.append(
      (String(decoding: name, as: UTF8.self).lowercased(), Array(MailBytes.trimmed(line[(colon + 1)...]))))
  }

  /// Printable ASCII, then a colon (RFC 5322, section 2.2).
  private static func isHeaderLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return MailBytes.trimmed(line[..<colon]).allSatisfy { (0x21...0x7E).contains($0) }
  }
}
