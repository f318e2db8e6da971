import Crypto

/// A key that turns an address into a number which means nothing without the key.
///
/// The key of a day is thrown away with the day; from then on nobody can tell whose hashes they were.
public struct HashKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// For how long a key is kept; the key of one use is none for another.
  public enum Use: Sendable {
    /// For a day, in which people are told apart.
    case day
    /// For as long as the portal lasts: it signs what forms carry.
    case forms

    var kind: String {
      switch self {
      case .day: "huiyin hash key, HMAC-SHA256: of one day, delete it when the day is over"
      case .forms: "huiyin form key, HMAC-SHA256: signs what forms carry, keep it with the database"
      }
    }
  }

  /// 128 bits: enough that no two addresses of a day meet.
  private static let digestBytes = 16

  private let bytes: [UInt8]
  private let use: Use

  /// A new key.
  ///
  /// - Parameters:
  ///   - use: what for.
  ///   - random: where its 32 bytes come from; `SystemRandomNumberGenerator` but in tests.
  public init(for use: Use = .day, using random: inout some RandomNumberGenerator) {
    self.use = use
    bytes = RandomBytes.make(KeyFile.keyBytes, using: &random)
  }

  /// Reads a key file.
  ///
  /// - Parameters:
  ///   - fileText: what `fileText` wrote.
  ///   - use: what for.
  /// - Throws: `SealingError.keyOfOtherKind`, `.keyMalformed`.
  public init(fileText: String, for use: Use = .day) throws(SealingError) {
    self.use = use
    bytes = try KeyFile.key(use.kind, from: fileText)
  }

  /// The key file: a line that says what it is, and the key in base64.
  public var fileText: String { KeyFile.text(use.kind, bytes) }

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
