import Crypto

/// A key that turns an address into a number which means nothing without the key.
///
/// The key of a day is thrown away with the day; from then on nobody can tell whose hashes they were.
public struct HashKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private static let kind = "huiyin hash key, HMAC-SHA256: of one day, delete it when the day is over"

  /// 128 bits: enough that no two addresses of a day meet.
  private static let digestBytes = 16

  private let bytes: [UInt8]

  /// A new key.
  ///
  /// - Parameter random: where its 32 bytes come from; `SystemRandomNumberGenerator` but in tests.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = RandomBytes.make(KeyFile.keyBytes, using: &random)
  }

  /// Reads a key file.
  ///
  /// - Parameter fileText: what `fileText` wrote.
  /// - Throws: `SealingError.keyOfOtherKind`, `.keyMalformed`.
  public init(fileText: String) throws(SealingError) { bytes = try KeyFile.key(Self.kind, from: fileText) }

  /// The key file: a line that says what it is, and the key in base64.
  public var fileText: String { KeyFile.text(Self.kind, bytes) }

  /// HMAC-SHA256 (RFC 2104) of the bytes, its first 16 bytes (truncated as section 5 allows).
  ///
  /// - Parameter message: an address, or whatever else is to be recognised and not known.
  /// - Returns: 16 bytes.
  public func hash(_ message: [UInt8]) -> [UInt8] {
    let code = HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes))
    return Array(code.prefix(Self.digestBytes))
  }

  /// Says nothing.
  public var description: String { "(hash key withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
