/// What a new password must be: long enough, and none of those that are tried first (NIST SP 800-63B, section 5.1.1.2).
/// No kinds of characters are asked for, and no change after a time: both make people choose worse.
public enum PasswordRule {
  /// What is wrong with a password; the wording for it is the page's.
  public enum Problem: Sendable, Equatable, CaseIterable {
    /// Fewer characters than `length` allows.
    case tooShort
    /// More characters than `length` allows.
    case tooLong
    /// One character over and over.
    case oneCharacter
    /// The name that its owner signs in with, in capitals or not.
    case isLoginName
    /// One of the passwords that are tried first, in capitals or not.
    case common
  }

  /// How many characters a password has, counted as Unicode scalars: 汉 is one.
  public static let length = 8...256

  /// The first thing wrong with a new password, in the order of `Problem`.
  ///
  /// - Parameters:
  ///   - password: the new password.
  ///   - loginName: what its owner signs in with.
  /// - Returns: the problem; `nil` when the password will do.
  public static func problem(with password: Password, loginName: String) -> Problem? {
    let scalars = password.text.unicodeScalars
    if scalars.count < length.lowerBound { return .tooShort }
    if scalars.count > length.upperBound { return .tooLong }
    if Set(scalars).count == 1 { return .oneCharacter }
    let lowered = password.text.lowercased()
    if lowered == FullWidth.folded(loginName).lowercased() { return .isLoginName }
    return CommonPasswords.contains(lowered) ? .common : nil
  }
}
