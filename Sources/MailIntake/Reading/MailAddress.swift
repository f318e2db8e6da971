internal import HTTPExchange

/// Somebody's address in a header line, such as `"王芳" <wang@example.com>` (RFC 5322, section 3.4).
public struct MailAddress: Hashable, Sendable {
  /// The name beside it; empty without one.
  public let name: String
  /// What mail is sent to.
  public let address: String

  /// Reads the first address of a value; nil where there is none that mail could be sent to.
  ///
  /// - Parameters:
  ///   - value: the bytes of the value.
  ///   - rawLabel: the encoding of what is in no encoded word; nil to find out.
  init?(_ value: [UInt8], rawLabel: String?) {
    let open = Self.unquoted(UInt8(ascii: "<"), in: value)
    let bare: ArraySlice<UInt8>
    if let open {
      bare = value[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }
      name = Self.name(value[..<open], rawLabel)
    } else {
      bare =
        value.split(omittingEmptySubsequences: true) { $0 == UInt8(ascii: ",") || MailBytes.isBlank($0) }
        .first { $0.contains(UInt8(ascii: "@")) } ?? []
      name = ""
    }
    let text = String(decoding: MailBytes.trimmed(bare), as: UTF8.self)
    guard Self.isAddress(text) else { return nil }
    address = text
  }

  /// An address alone; none where no mail could be sent to it.
  ///
  /// - Parameter address: as a mail server gives it.
  public init?(address: String) {
    guard Self.isAddress(address) else { return nil }
    (self.name, self.address) = ("", address)
  }

  /// What stands between the last plus and the at sign; nil without a plus.
  public var detail: Substring? {
    let local = address.prefix { $0 != "@" }
    return local.lastIndex(of: "+").map { local[local.index(after: $0)...] }
  }

  /// How to reach the person, on one line.
  public var line: String { name.isEmpty ? address : "\(name) <\(address)>" }

  /// Whether an answer can be sent to it by any mail server: ASCII only.
  public var isPlain: Bool { address.utf8.allSatisfy { $0 < 0x80 } }

  /// One at sign, something on both sides, and nothing that could begin another header line, address or option.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= MailLimits.addressBytes else {
      return false
    }
    guard text.first != "-" else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !"<>()[],;:\\\"".unicodeScalars.contains(scalar) && !(0x7F...0xA0).contains(scalar.value)
        && scalar.properties.generalCategory != .format
    }
  }

  private static func name(_ bytes: ArraySlice<UInt8>, _ rawLabel: String?) -> String {
    let text = TypedText.clean(Array(EncodedWords.text(bytes, rawLabel: rawLabel).utf8)).unicodeScalars.filter {
      $0 != "\"" && $0 != "\\" && $0 != "<" && $0 != ">"
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: text.prefix(100))
    return String(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func unquoted(_ wanted: UInt8, in value: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in value.enumerated() {
      if byte == UInt8(ascii: "\""), index == 0 || value[index - 1] != UInt8(ascii: "\\") { isQuoted.toggle() }
      if byte == wanted, !isQuoted { return index }
    }
    return nil
  }
}
