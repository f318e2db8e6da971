/// The host in the address of every code.
enum Host {
  private static let scheme = "https://"

  /// A plain host after `https://`; nil, and reported, for anything else.
  ///
  /// A QR code holds it in capitals (RFC 3986 3.2.2: a host knows no case), so a path or a port would make the symbol
  /// larger, and a path would be changed by the capitals.
  static func read(_ field: Field, _ findings: inout Findings) -> String? {
    let text = field.text
    guard text.lowercased().hasPrefix(scheme) else {
      findings.error(.hostWithoutHTTPS(text), at: field.mark)
      return nil
    }
    guard isPlain(text.lowercased().dropFirst(scheme.count)) else {
      findings.error(.hostNotPlain(text), at: field.mark)
      return nil
    }
    guard text == text.lowercased() else {
      findings.error(.hostUpperCase(text), at: field.mark, suggesting: text.lowercased())
      return nil
    }
    return text
  }

  private static func isPlain(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && host.utf8.count <= 253 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let isSpelt = label.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isSpelt && (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
  }
}
