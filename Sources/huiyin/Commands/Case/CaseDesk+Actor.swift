import CaseStore
import Casework

/// Who acts, with what they may do.
struct CaseActor {
  let role: Role
  let unit: String?
  let login: String?
  /// Which cases they may act on; nil for those whom only the transition table binds.
  let authority: Authority?
}

extension CaseDesk {
  /// Finds out who acts. No password is asked for: who may write the database may act for anybody, and the history says
  /// for whom.
  func actor(_ named: NamedActor) throws -> CaseActor {
    if let login = named.login {
      guard named.role == nil, named.unit == nil else { throw DeedMistake.twoNamed }
      return try actor(login: login)
    }
    guard let role = named.role else { throw DeedMistake.nobodyNamed }
    if role == .handler, named.unit == nil { throw DeedMistake.handlerWithoutUnit }
    return CaseActor(role: role, unit: named.unit, login: nil, authority: Self.authority(role, named.unit))
  }

  private func actor(login: String) throws -> CaseActor {
    guard let account = try store.user(login) else { throw StoreError.unknownUser(login) }
    if account.isDisabled { throw DeedMistake.disabled(login: login) }
    return CaseActor(
      role: account.role, unit: account.unit, login: login, authority: Self.authority(account.role, account.unit))
  }

  /// Residents, grid workers and deputies have no work lists, and an authority over none; the table says what they may do.
  private static func authority(_ role: Role, _ unit: String?) -> Authority? {
    switch role {
    case .resident, .gridWorker, .deputy, .system: nil
    case .dispatcher, .handler, .supervisor, .leader, .publicist, .editor, .administrator:
      Authority(role: role, unit: unit)
    }
  }
}
