/// What staff did that belongs to no case; each stands in the staff log.
public enum StaffDeed: String, CaseIterable, Sendable {
  case signIn = "sign-in"
  case signOut = "sign-out"
  /// A password or code was wrong, for an account that there is.
  case failedSignIn = "failed-sign-in"
  case addUser = "add-user"
  case disableUser = "disable-user"
  case enableUser = "enable-user"
  case setPassword = "set-password"
  case setRole = "set-role"
  case setAuthenticator = "set-authenticator"
  case givePersonalCode = "give-personal-code"
  /// A list of cases was taken out as a file.
  case export
}
