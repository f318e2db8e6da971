/// An action that the transition table does not allow, with what it does allow.
public struct Refusal: Error, Hashable, Sendable {
  /// What was tried.
  public let action: Action
  /// The state the case was in.
  public let state: CaseState
  /// Who tried.
  public let role: Role
  /// What is against it.
  public let cause: Cause

  /// What can be against an action.
  public enum Cause: Hashable, Sendable {
    /// The transition table.
    case table
    /// The table allows it, and it has been done already in this round, or has nothing to act on: a second rating of one
    /// answer, stopping a clock that stands, a contribution of a unit that has not joined.
    case repeated
    /// The table allows it to the role, and the case is another unit's.
    case unit
  }

  /// A refusal of an action in a state by a role.
  public init(action: Action, state: CaseState, role: Role, cause: Cause = .table) {
    self.action = action
    self.state = state
    self.role = role
    self.cause = cause
  }

  /// The roles that may do this in this state; empty where nobody may.
  public var rolesAllowed: [Role] {
    let lines = Transition.table.filter { $0.action == action && $0.from.contains(state) }
    return Role.allCases.filter { role in lines.contains { $0.roles.contains(role) } }
  }

  /// The states in which this role may do this; empty where it never may.
  public var statesAllowed: [CaseState] {
    let lines = Transition.table.filter { $0.action == action && $0.roles.contains(role) }
    return CaseState.allCases.filter { state in lines.contains { $0.from.contains(state) } }
  }
}

extension Refusal: CustomStringConvertible {
  /// What was refused, who may do it here, and where this role may do it.
  public var description: String {
    switch cause {
    case .table: ofTable
    case .repeated:
      "“\(action.rawValue)” has been done already, or there is nothing it could act on; look at the history."
    case .unit:
      action == .contribute
        ? "“\(action.rawValue)” is for the units that have joined, and this unit is none of them."
        : "“\(action.rawValue)” is for the unit that leads the case. A unit that has joined may contribute and remark."
    }
  }

  private var ofTable: String {
    let here = rolesAllowed.map(\.rawValue).joined(separator: ", ")
    let elsewhere = statesAllowed.map(\.rawValue).joined(separator: ", ")
    return "A case that is \(state.rawValue) cannot be given “\(action.rawValue)” by a \(role.rawValue). "
      + (here.isEmpty ? "Nobody may do this now. " : "Here this is for: \(here). ")
      + (elsewhere.isEmpty ? "A \(role.rawValue) never does this." : "A \(role.rawValue) may when it is: \(elsewhere).")
  }
}
