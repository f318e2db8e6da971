import Crypto

/// What contacts are sealed to; it may be known to anybody.
public struct SealingPublicKey: Sendable, Equatable {
  private static let kind = "huiyin sealing public key, X25519: whoever has it can seal contacts, not open them"

  /// The X25519 public key, 32 bytes (RFC 7748).
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a key file.
  ///
  /// - Parameter fileText: what `fileText` wrote.
  /// - Throws: `SealingError.keyOfOtherKind`, `.keyMalformed`, `.keyUnusable`.
  public init(fileText: String) throws(SealingError) {
    bytes = try KeyFile.key(Self.kind, from: fileText)
    guard !SmallOrderPoints.contains(bytes) else { throw .keyUnusable }
  }

  /// The key file: a line that says what it is, and the key in base64.
  public var fileText: String { KeyFile.text(Self.kind, bytes) }

  func agreementKey() throws(SealingError) -> Curve25519.KeyAgreement.PublicKey {
    do { return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) } catch { throw .keyUnusable }
  }
}
