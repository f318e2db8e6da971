/// Which cases somebody may see and act on, beyond what the transition table says of the role.
public struct Authority: Hashable, Sendable {
  /// The role.
  public let role: Role
  /// The code of the unit that a handler belongs to.
  public let unit: String?

  /// The authority of a role, in a unit.
  public init(role: Role, unit: String? = nil) {
    self.role = role
    self.unit = unit
  }

  /// Whether the case may be looked at: a handler sees what its unit leads or joins, and what it sent back itself.
  public func maySee(lead: String?, coUnits: [String]) -> Bool {
    switch role {
    case .handler: unit.map { $0 == lead || coUnits.contains($0) } ?? false
    case .dispatcher, .supervisor, .leader, .publicist, .editor, .administrator, .system: true
    case .resident, .gridWorker, .deputy: false
    }
  }

  /// Whether an action may be done to the case: the lead unit handles it, a co-unit contributes, remarks and looks.
  public func may(_ action: Action, lead: String?, coUnits: [String]) -> Bool {
    guard role == .handler else { return Transition.table.contains { $0.action == action && $0.roles.contains(role) } }
    guard let unit else { return false }
    switch action {
    case .contribute: return coUnits.contains(unit)
    case .remark, .disclose: return unit == lead || coUnits.contains(unit)
    default: return unit == lead
    }
  }
}
