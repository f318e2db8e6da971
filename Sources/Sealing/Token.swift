/// A word that nobody can guess, for addresses, forms and cookies.
public struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// 22 characters of `A–Z a–z 0–9 - _`, 6 bits each: 132 bits.
  public let text: String

  private static let length = 22
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// A new token.
  ///
  /// - Parameter random: `SystemRandomNumberGenerator` but in tests.
  public init(using random: inout some RandomNumberGenerator) {
    let letters = RandomBytes.make(Self.length, using: &random).map { Self.alphabet[Int($0 & 63)] }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// Whether a text that came from outside is this token, in a time that does not depend on where they differ.
  ///
  /// - Parameter other: what was sent.
  /// - Returns: whether it is.
  public func matches(_ other: String) -> Bool { ConstantTime.areEqual(Array(text.utf8), Array(other.utf8)) }

  /// Says nothing.
  public var description: String { "(token withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
