/// Why a password could not be hashed, or something stored could not be read.
public enum CredentialsError: Error, Sendable, Equatable {
  /// The machine had not the memory for one hash, given in KiB. It says nothing about the password.
  case notEnoughMemory(kibibytes: UInt32)
  /// libargon2 refused; the number is one of `Argon2_ErrorCodes` in `argon2.h`. It says nothing about the password.
  case hashingFailed(status: Int32)
  /// A stored password hash is no Argon2id string that this program verifies.
  case hashMalformed
  /// The secret of an authenticator app is not Base32, or is shorter than 16 bytes.
  case secretMalformed
}

extension CredentialsError: CustomStringConvertible {
  /// What happened and what to do, for operators.
  public var description: String {
    switch self {
    case .notEnoughMemory(let kibibytes):
      "the password was not looked at: hashing takes \(kibibytes) KiB of memory and the machine had less; "
        + "give it more memory, or let the web server run fewer programs at once"
    case .hashingFailed(let status):
      "the password was not looked at: libargon2 answered \(status); look the number up in argon2.h"
    case .hashMalformed:
      "the stored password hash is not of the form $argon2id$v=19$m=…,t=…,p=…$salt$hash with a cost that is allowed; "
        + "set the password anew"
    case .secretMalformed:
      "the secret of the authenticator app should be Base32 (letters A to Z, digits 2 to 7) of 16 bytes or more; "
        + "make a new one"
    }
  }
}
