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
    guard try isUsable() else { throw .keyUnusable }
  }

  /// The key file: a line that says what it is, and the key in base64.
  public var fileText: String { KeyFile.text(Self.kind, bytes) }

  /// A point of small order maps every private key to zero, so that everybody could open what is sealed to it; RFC 9180,
  /// section 7.1.4, wants this checked and swift-crypto leaves it to us. Any private key shows it.
  private func isUsable() throws(SealingError) -> Bool {
    let key = try agreementKey()
    guard let shared = try? Curve25519.KeyAgreement.PrivateKey().sharedSecretFromKeyAgreement(with: key) else {
      return false
    }
    return shared.withUnsafeBytes { $0.contains { $0 != 0 } }
  }

  func agreementKey() throws(SealingError) -> Curve25519.KeyAgreement.PublicKey {
    do { return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) } catch { throw .keyUnusable }
  }
}
