import Sealing

/// What is kept of a password: Argon2id (RFC 9106) with a salt of 16 bytes and a tag of 32, as a PHC string.
///
/// New hashes take 3 passes over 32 MiB in one lane. RFC 9106, section 4, recommends 3 passes over 64 MiB in 4 lanes
/// where memory is scarce. A sign-in here is a program of its own on a small server with one or two cores: lanes would
/// gain nothing, and half the memory lets ten people sign in at once within 320 MiB. That is well above the minimum
/// that OWASP's Password Storage Cheat Sheet names (2 passes over 19 MiB in one lane), at two to three times its work.
public struct PasswordHash: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  static let currentCost = Argon2id.Cost(passes: 3, kibibytes: 32 * 1024, lanes: 1)
  private static let saltBytes = 16
  private static let tagBytes = 32

  /// Stands in for a user who does not exist, at the cost of one who does.
  static let nobodys = PasswordHash(
    cost: currentCost, salt: [UInt8](repeating: 0, count: saltBytes), tag: [UInt8](repeating: 0, count: tagBytes))

  let cost: Argon2id.Cost
  let salt: [UInt8]
  let tag: [UInt8]

  init(cost: Argon2id.Cost, salt: [UInt8], tag: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.tag = tag
  }

  /// Hashes a new password. Ask `PasswordRule` first: it takes any password.
  ///
  /// - Parameters:
  ///   - password: the new password.
  ///   - random: where the salt comes from; `SystemRandomNumberGenerator` but in tests.
  /// - Throws: `CredentialsError.notEnoughMemory`, `.hashingFailed`.
  public init(of password: Password, using random: inout some RandomNumberGenerator) throws(CredentialsError) {
    cost = Self.currentCost
    salt = RandomBytes.make(Self.saltBytes, using: &random)
    tag = try Argon2id.tag(of: password, salt: salt, cost: cost, length: Self.tagBytes)
  }

  /// Whether a password is the one that was hashed. It takes as long for a name that nobody has, so that nobody learns
  /// from the time which names exist; a hash of another cost (`needsRehash`) takes the time of that cost.
  ///
  /// - Parameters:
  ///   - password: what was typed.
  ///   - stored: the hash of the user; `nil` where there is no such user, or one who may not sign in.
  /// - Returns: whether it is; `false` for `nil`.
  /// - Throws: `CredentialsError.notEnoughMemory`, `.hashingFailed`: the password was not looked at, and no failure is
  ///   to be counted.
  public static func verify(_ password: Password, against stored: PasswordHash?) throws(CredentialsError) -> Bool {
    let hash = stored ?? nobodys
    let tag = try Argon2id.tag(of: password, salt: hash.salt, cost: hash.cost, length: hash.tag.count)
    return ConstantTime.areEqual(tag, hash.tag) && stored != nil
  }

  /// Whether new hashes are made otherwise: make one while the password is at hand, after it was verified.
  public var needsRehash: Bool {
    cost != Self.currentCost || salt.count != Self.saltBytes || tag.count != Self.tagBytes
  }

  /// Says nothing.
  public var description: String { "(password hash withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
