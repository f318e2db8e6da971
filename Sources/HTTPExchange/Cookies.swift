/// The cookies of a request (RFC 6265, section 5.4). Of two with one name the first counts.
public struct Cookies: Sendable, Equatable {
  private var values: [(name: Substring, value: Substring)] = []

  /// Reads a `Cookie` header; pieces without `=` are passed over, and so is all after the 64th.
  public init(_ header: String) {
    for piece in header.split(separator: ";", maxSplits: 64).prefix(64) {
      guard let sign = piece.firstIndex(of: "=") else { continue }
      values.append((Self.trim(piece[..<sign]), Self.trim(piece[piece.index(after: sign)...])))
    }
  }

  /// The value of a cookie that `SetCookie` made, by the name given there.
  public subscript(name: String) -> String? {
    values.first { $0.name == SetCookie.prefix + name }.map { String($0.value) }
  }

  /// The value of a cookie that `SetCookie(plain:)` made.
  public func plain(_ name: StaticString) -> String? {
    values.first { $0.name == "\(name)" }.map { String($0.value) }
  }

  /// Two are equal when they hold the same cookies in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.values.elementsEqual(right.values) { $0.name == $1.name && $0.value == $1.value }
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
