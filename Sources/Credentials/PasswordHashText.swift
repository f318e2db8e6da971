/// The PHC string format (https://github.com/P-H-C/phc-string-format), as libargon2 and others write it.
extension PasswordHash {
  /// Reads a hash that this or another program made.
  ///
  /// - Parameter text: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, base64 without `=`; up to 16 passes over 1 GiB in 16
  ///   lanes, so that a damaged row cannot stop the machine; 8 to 64 bytes of salt, 16 to 64 of hash.
  /// - Throws: `CredentialsError.hashMalformed`.
  public init(text: String) throws(CredentialsError) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, let cost = Self.cost(from: parts[3]),
      let salt = BitCoding.base64.decode(parts[4]), (8...64).contains(salt.count),
      let tag = BitCoding.base64.decode(parts[5]), (16...64).contains(tag.count)
    else { throw .hashMalformed }
    self.init(cost: cost, salt: salt, tag: tag)
    guard self.text == text else { throw .hashMalformed }
  }

  /// What the store keeps: about 100 ASCII characters.
  public var text: String {
    "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=\(cost.lanes)"
      + "$\(BitCoding.base64.encode(salt))$\(BitCoding.base64.encode(tag))"
  }

  private static func cost(from text: Substring) -> Argon2id.Cost? {
    let numbers = text.split(separator: ",").map { UInt32($0.dropFirst(2)) }
    guard numbers.count == 3, let kibibytes = numbers[0], let passes = numbers[1], let lanes = numbers[2],
      (1...16).contains(passes), (1...16).contains(lanes), (8 * lanes...1 << 20).contains(kibibytes)
    else { return nil }
    return Argon2id.Cost(passes: passes, kibibytes: kibibytes, lanes: lanes)
  }
}
