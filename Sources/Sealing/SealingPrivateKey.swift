import Crypto

/// What opens sealed contacts. It belongs on the desk's machine, never on the web host, and prints as nothing.
public struct SealingPrivateKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private static let kind = "huiyin sealing private key, X25519: keep it secret, keep a copy on paper or offline"

  let agreementKey: Curve25519.KeyAgreement.PrivateKey

  /// A new key.
  ///
  /// - Parameter random: where its 32 bytes come from; `SystemRandomNumberGenerator` but in tests.
  /// - Throws: `SealingError.keyMalformed` never happens with 32 bytes, and is passed on if it does.
  public init(using random: inout some RandomNumberGenerator) throws(SealingError) {
    try self.init(bytes: RandomBytes.make(KeyFile.keyBytes, using: &random))
  }

  /// Reads a key file.
  ///
  /// - Parameter fileText: what `fileText` wrote.
  /// - Throws: `SealingError.keyOfOtherKind`, `.keyMalformed`.
  public init(fileText: String) throws(SealingError) {
    try self.init(bytes: try KeyFile.key(Self.kind, from: fileText))
  }

  private init(bytes: [UInt8]) throws(SealingError) {
    do { agreementKey = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) } catch { throw .keyMalformed }
  }

  /// The key file: a line that says what it is, and the key in base64. Write it so that its owner alone can read it.
  public var fileText: String { KeyFile.text(Self.kind, Array(agreementKey.rawRepresentation)) }

  /// What others seal to.
  public var publicKey: SealingPublicKey { SealingPublicKey(bytes: Array(agreementKey.publicKey.rawRepresentation)) }

  /// Says nothing.
  public var description: String { "(private key withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
