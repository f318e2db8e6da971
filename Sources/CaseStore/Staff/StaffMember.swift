public import Casework

/// Somebody with an account: at the desk, on patrol, or a deputy.
public struct StaffMember: Hashable, Sendable {
  /// What they sign in with.
  public let login: String
  /// Their name as colleagues read it; the public never does.
  public let name: String
  /// What they may do.
  public let role: Role
  /// The code of their unit; a handler has one.
  public let unit: String?
  /// The code of the place a grid worker walks.
  public let place: String?
  /// The six characters that grid workers and deputies report with; nil for those who never got any.
  public let personalCode: String?
  /// True once they may not sign in any more.
  public let isDisabled: Bool
  /// Whether an authenticator app's code is asked for.
  public let hasAuthenticator: Bool
  /// When the account was made.
  public let createdAt: Timestamp

  /// Which cases they may see and act on.
  public var authority: Authority { Authority(role: role, unit: unit) }
}

/// An account to be made.
public struct NewStaffMember: Sendable {
  /// What they will sign in with.
  public var login: String
  /// Their name.
  public var name: String
  /// What they may do.
  public var role: Role
  /// The code of their unit.
  public var unit: String?
  /// The code of the place a grid worker walks.
  public var place: String?
  /// What is kept of the first password: a PHC string.
  public var passwordHash: String

  /// An account.
  public init(
    login: String, name: String, role: Role, unit: String? = nil, place: String? = nil, passwordHash: String
  ) {
    self.login = login
    self.name = name
    self.role = role
    self.unit = unit
    self.place = place
    self.passwordHash = passwordHash
  }
}
