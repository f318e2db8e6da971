public import Casework

/// What shows that a case is somebody's own.
public enum CaseClaim: Hashable, Sendable {
  /// The six characters on the receipt.
  case queryCode(CodeText)
  /// The account of the grid worker or deputy who handed it in.
  case account(FieldReporter)

  /// Who acts under it.
  public var role: Role {
    switch self {
    case .queryCode: .resident
    case .account(let reporter): reporter.role
    }
  }

  /// The login of who acts under it; nil for residents.
  public var user: String? {
    switch self {
    case .queryCode: nil
    case .account(let reporter): reporter.login
    }
  }
}
