/// Why something could not be sealed, opened or read as a key.
public enum SealingError: Error, Sendable, Equatable {
  /// The first line of a key file is not the one expected.
  case keyOfOtherKind(expected: String)
  /// The second line of a key file is not the base64 form of 32 bytes.
  case keyMalformed
  /// Nothing can be sealed to this public key: it is one of the few points that every private key maps to zero.
  case keyUnusable
  /// The bytes are not what `SealedContact.seal` returns.
  case notSealed
  /// The key does not fit, the case is another one, or the bytes were changed.
  case doesNotOpen
}

extension SealingError: CustomStringConvertible {
  /// What happened and what to do, for operators.
  public var description: String {
    switch self {
    case .keyOfOtherKind(let expected):
      "this is not the key file looked for: its first line should be '\(expected)'"
    case .keyMalformed:
      "the second line of the key file should be 32 bytes in base64 (44 characters); restore the file from its backup"
    case .keyUnusable:
      "nothing can be sealed to this public key; make a new pair of keys"
    case .notSealed:
      "these bytes are no sealed contact of this version"
    case .doesNotOpen:
      "the contact does not open: it was sealed to another key or for another case, or it was changed since"
    }
  }
}
