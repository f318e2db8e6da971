import Crypto

/// Digests of bytes, with a key and without.
public enum MessageDigest {
  /// SHA-256 (FIPS 180-4).
  ///
  /// - Parameter message: any bytes.
  /// - Returns: 32 bytes.
  public static func sha256(_ message: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: message)) }

  /// HMAC-SHA256 (RFC 2104).
  ///
  /// - Parameters:
  ///   - message: any bytes.
  ///   - key: the secret.
  /// - Returns: 32 bytes.
  public static func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }

  /// HMAC-SHA1 (RFC 2104): for codes of authenticator apps alone, most of which know no other. That SHA-1 lets
  /// collisions be found does not weaken it as HMAC (RFC 4226, appendix B.2).
  ///
  /// - Parameters:
  ///   - message: any bytes.
  ///   - key: the secret.
  /// - Returns: 20 bytes.
  public static func hmacSHA1(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }
}
