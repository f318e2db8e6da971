public import Casework
import Sealing

/// The six digits that an authenticator app shows, new every 30 seconds: TOTP (RFC 6238) with HMAC-SHA1, the form that
/// every app knows. It prints as nothing.
public struct TimeBasedCode: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  static let digits = 6
  static let period: Int64 = 30

  /// 160 bits, as RFC 4226, section 4, recommends.
  private static let secretBytes = 20

  let secret: [UInt8]

  init(secret: [UInt8]) { self.secret = secret }

  /// A new secret.
  ///
  /// - Parameter random: where its 20 bytes come from; `SystemRandomNumberGenerator` but in tests.
  public init(using random: inout some RandomNumberGenerator) {
    secret = RandomBytes.make(Self.secretBytes, using: &random)
  }

  /// The step that a typed code belongs to: the one of the clock, the one before or the one after (RFC 6238,
  /// section 5.2).
  ///
  /// A step counts once: keep what is returned with the user, hand it in as `lastStep` the next time, and do both in
  /// one transaction. A last step that lies more than one step ahead was kept before the clock was set back, and is
  /// passed over: else its owner would be kept out until the clock is there again.
  ///
  /// - Parameters:
  ///   - typed: the digits; spaces, hyphens and full-width digits are taken.
  ///   - now: the time.
  ///   - lastStep: what this returned last for the user; `nil` for the first time.
  /// - Returns: the number of 30-second steps since 1970; `nil` for a code that is wrong, old or used.
  public func step(of typed: String, at now: Timestamp, after lastStep: Int64?) -> Int64? {
    let typed = Array(FullWidth.folded(typed).utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") })
    let current = Self.step(at: now)
    let used = lastStep.flatMap { $0 > current + 1 ? nil : $0 }
    var found: Int64?
    for step in current - 1...current + 1 where ConstantTime.areEqual(Array(code(at: step).utf8), typed) {
      found = step
    }
    guard let found, let used else { return found }
    return found > used ? found : nil
  }

  /// The code of a step: HOTP (RFC 4226, section 5.3).
  func code(at step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let digest = MessageDigest.hmacSHA1(counter, key: secret)
    let offset = Int(digest[digest.count - 1] & 15)
    let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(number % 1_000_000)
    return String(repeating: "0", count: Self.digits - text.utf8.count) + text
  }

  static func step(at moment: Timestamp) -> Int64 { moment.seconds / period }

  /// Says nothing.
  public var description: String { "(secret of an authenticator app withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
