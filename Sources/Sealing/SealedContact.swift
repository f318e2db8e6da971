import Crypto
import FoundationEssentials

/// How to reach the person behind a case, readable only with the desk's private key.
///
/// Hybrid public key encryption in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180).
/// The bytes are one byte 1 for this version, 32 bytes of encapsulated key, and the ciphertext with its 16-byte tag.
/// The case number is authenticated, so that a sealed contact moved to another case does not open.
public enum SealedContact {
  /// How many bytes longer the sealed form is.
  public static let overhead = 1 + encapsulatedBytes + 16

  private static let version: UInt8 = 1
  private static let encapsulatedBytes = 32
  private static var suite: HPKE.Ciphersuite {
    HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .chaChaPoly)
  }
  private static var info: Data { Data("huiyin sealed contact 1".utf8) }

  /// Seals.
  ///
  /// - Parameters:
  ///   - plaintext: any bytes.
  ///   - publicKey: whose private key will open it.
  ///   - caseNumber: the case it belongs to.
  /// - Returns: bytes that differ each time.
  /// - Throws: `SealingError.keyUnusable`.
  public static func seal(
    _ plaintext: [UInt8], to publicKey: SealingPublicKey, caseNumber: String
  ) throws(SealingError) -> [UInt8] {
    let key = try publicKey.agreementKey()
    do {
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
      let sealed = try sender.seal(plaintext, authenticating: Array(caseNumber.utf8))
      return [version] + sender.encapsulatedKey + sealed
    } catch { throw .keyUnusable }
  }

  /// Opens.
  ///
  /// - Parameters:
  ///   - sealed: what `seal` returned.
  ///   - privateKey: the desk's key.
  ///   - caseNumber: the case it was sealed for.
  /// - Returns: the plaintext.
  /// - Throws: `SealingError.notSealed`, `.doesNotOpen`.
  public static func open(
    _ sealed: [UInt8], with privateKey: SealingPrivateKey, caseNumber: String
  ) throws(SealingError) -> [UInt8] {
    guard sealed.count >= overhead, sealed.first == version else { throw .notSealed }
    let encapsulated = Data(sealed.dropFirst().prefix(encapsulatedBytes))
    do {
      var recipient = try HPKE.Recipient(
        privateKey: privateKey.agreementKey, ciphersuite: suite, info: info, encapsulatedKey: encapsulated)
      let ciphertext = sealed.dropFirst(1 + encapsulatedBytes)
      return Array(try recipient.open(ciphertext, authenticating: Array(caseNumber.utf8)))
    } catch { throw .doesNotOpen }
  }
}
