/// One line of the transition table: who may do what, from where, and where it leads.
public struct Transition: Hashable, Sendable {
  /// What is done.
  public let action: Action
  /// The states it may be done in.
  public let from: Set<CaseState>
  /// The roles that may do it.
  public let roles: Set<Role>
  /// The state it leads to; nil leaves the state as it is.
  public let to: CaseState?

  /// The transition table (DESIGN section 4). What no line allows is refused.
  ///
  /// Read as: action, from these states, by these roles, to this state.
  public static let table: [Transition] = [
    row(.dispatch, [.received, .returned, .dispatched], [.dispatcher, .supervisor, .system], .dispatched),
    row(.sign, [.dispatched], [.handler, .system], .signed),
    row(.contact, [.signed, .contacted], [.handler], .contacted),
    row(.answer, [.signed, .contacted, .shelved], [.handler, .system], .answered),
    row(.answer, [.received], [.dispatcher, .gridWorker, .system], .answered),
    row(.sendBack, [.dispatched, .signed, .contacted], [.handler], .returned),
    row(.joinUnit, [.dispatched, .signed, .contacted], [.dispatcher, .supervisor], nil),
    row(.contribute, [.dispatched, .signed, .contacted], [.handler], nil),
    row(.rate, [.answered], [.resident, .gridWorker, .deputy], .rated),
    row(.rate, [.closed], [.resident, .gridWorker, .deputy], nil),
    row(.close, [.answered, .rated], [.dispatcher, .supervisor, .system], .closed),
    row(.reopen, [.answered, .rated, .closed], [.dispatcher, .supervisor, .system], .dispatched),
    row(.merge, [.received, .returned, .dispatched, .signed, .contacted], [.dispatcher, .supervisor], .merged),
    row(.decline, [.received, .returned], [.dispatcher, .supervisor], .declined),
    row(.shelve, [.dispatched, .signed, .contacted], [.dispatcher, .supervisor], .shelved),
    row(.resume, [.shelved], [.dispatcher, .supervisor, .system], .dispatched),
    row(
      .withdraw, [.received, .returned, .dispatched, .signed, .contacted, .shelved],
      [.resident, .gridWorker, .deputy], .withdrawn),
    row(.escalate, unanswered, [.dispatcher, .supervisor, .system], nil),
    row(.supervise, unanswered, [.supervisor, .leader, .system], nil),
    row(.instruct, everywhere, [.leader], nil),
    row(.followUp, [.answered, .rated, .closed], [.dispatcher, .supervisor, .system], nil),
    row(.lookBack, [.closed], [.supervisor, .gridWorker], nil),
    row(.confirm, [.answered, .rated, .closed], [.gridWorker, .deputy, .supervisor], nil),
    row(.extend, unanswered, [.dispatcher, .supervisor], nil),
    row(.pause, [.signed, .contacted], [.handler, .dispatcher], nil),
    row(.unpause, [.signed, .contacted], [.handler, .dispatcher, .resident, .system], nil),
    row(.remark, everywhere, Set(Role.allCases), nil),
    row(.disclose, everywhere, [.dispatcher, .handler, .supervisor, .leader], nil),
  ]

  /// The state an action by a role leads to from a state.
  ///
  /// - Throws: ``Refusal`` naming the states and roles in which the action is allowed.
  public static func next(
    after state: CaseState, _ action: Action, by role: Role
  ) throws(Refusal) -> CaseState {
    for line in table where line.action == action && line.from.contains(state) && line.roles.contains(role) {
      return line.to ?? state
    }
    throw Refusal(action: action, state: state, role: role)
  }

  private static let everywhere = Set(CaseState.allCases)
  private static let unanswered = Set(CaseState.allCases.filter { $0.isOpen || $0 == .shelved })

  private static func row(_ action: Action, _ from: Set<CaseState>, _ roles: Set<Role>, _ to: CaseState?) -> Transition
  {
    Transition(action: action, from: from, roles: roles, to: to)
  }
}
