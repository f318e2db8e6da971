internal import HTTPExchange

/// Writes XML 1.0 in UTF-8.
enum XMLWriter {
  /// A document.
  ///
  /// - Parameters:
  ///   - node: what it says.
  ///   - root: the name of its root element.
  /// - Returns: its bytes.
  static func document(_ node: Node, root: StaticString) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    write(node, root, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func write(_ node: Node, _ name: StaticString, to bytes: inout [UInt8]) {
    bytes += Array("<\(name)>".utf8)
    switch node {
    case .text(let text): write(text, to: &bytes)
    case .number(let number): bytes += Array(String(number).utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .nothing: break
    case .list(let item, let nodes): for node in nodes { write(node, item, to: &bytes) }
    case .record(let fields): for field in fields { write(field.value, field.name, to: &bytes) }
    }
    bytes += Array("</\(name)>".utf8)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += Array("&amp;".utf8)
      case "<": bytes += Array("&lt;".utf8)
      case ">": bytes += Array("&gt;".utf8)
      case "\"": bytes += Array("&quot;".utf8)
      // XML 1.0, section 2.2: other controls and the two last code points cannot stand in a document at all.
      case "\t", "\n": bytes.append(UInt8(ascii: scalar))
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes.append(UInt8(ascii: " "))
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
