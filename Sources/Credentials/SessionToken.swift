import Sealing

/// What says that a browser is signed in: 32 random bytes, which the browser keeps as a cookie and the store never sees.
/// It prints as nothing.
public struct SessionToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private static let count = 32

  private let bytes: [UInt8]

  /// A new token: one at each sign-in, and at each change of what its owner may do.
  ///
  /// - Parameter random: `SystemRandomNumberGenerator` but in tests.
  public init(using random: inout some RandomNumberGenerator) { bytes = RandomBytes.make(Self.count, using: &random) }

  /// Reads a cookie.
  ///
  /// - Parameter cookieValue: what came; `nil` comes back for anything that is not a token's `cookieValue`.
  public init?(cookieValue: String) {
    guard let bytes = BitCoding.base64URL.decode(cookieValue), bytes.count == Self.count else { return nil }
    self.bytes = bytes
  }

  /// The cookie: base64url, 43 characters.
  public var cookieValue: String { BitCoding.base64URL.encode(bytes) }

  /// What the store keeps, and looks a session up by: SHA-256, 32 bytes. Whoever reads the store cannot sign in with it;
  /// and as it is a digest, the time that a look-up takes tells nothing about the token.
  public var digest: [UInt8] { MessageDigest.sha256(bytes) }

  /// Whether the store's digest is this token's, in a time that does not depend on where they differ.
  ///
  /// - Parameter digest: what the store kept.
  /// - Returns: whether it is.
  public func matches(digest: [UInt8]) -> Bool { ConstantTime.areEqual(self.digest, digest) }

  /// A word that the forms of this session carry, so that no other site can send one: HMAC-SHA256 of the purpose, keyed
  /// with the token.
  ///
  /// - Parameter purpose: what the form does, such as its path; a word for one purpose is of no use for another.
  /// - Returns: base64url, 43 characters; the same for the same token and purpose.
  public func formToken(for purpose: String) -> String {
    BitCoding.base64URL.encode(MessageDigest.hmacSHA256(Array("huiyin form token 1\n\(purpose)".utf8), key: bytes))
  }

  /// Whether a form carried the word for its purpose, in a time that does not depend on where they differ.
  ///
  /// - Parameters:
  ///   - formToken: what came.
  ///   - purpose: what the form does.
  /// - Returns: whether it did.
  public func accepts(_ formToken: String, for purpose: String) -> Bool {
    ConstantTime.areEqual(Array(self.formToken(for: purpose).utf8), Array(formToken.utf8))
  }

  /// Says nothing.
  public var description: String { "(session token withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
