/// What happened to a case and is counted by itself: a return counts against the unit that sent it back, whoever has the
/// case by now; extensions and pauses are published as counts.
public struct CountedEvent: Hashable, Sendable {
  /// `sendBack`, `extend` or `pause`.
  public var action: Action
  /// When it happened.
  public var at: Timestamp
  /// When the case had been dispatched to the unit; nil where it had not been dispatched yet.
  public var dispatchedAt: Timestamp?

  /// An event to be counted.
  public init(_ action: Action, at moment: Timestamp, dispatchedAt: Timestamp?) {
    self.action = action
    at = moment
    self.dispatchedAt = dispatchedAt
  }

  /// The actions that are counted so.
  public static let actions: Set<Action> = [.sendBack, .extend, .pause]
}

/// A counted event with the unit that had the case then, by whatever the unit is known.
public struct UnitEvent<Unit: Hashable & Sendable>: Hashable, Sendable {
  /// The unit; nil for none.
  public var unit: Unit?
  /// What happened.
  public var event: CountedEvent

  /// An event while a unit had the case.
  public init(_ event: CountedEvent, unit: Unit?) {
    self.unit = unit
    self.event = event
  }
}

extension CaseFacts {
  /// The facts with what happened while a unit had the case, and nothing of what happened while others had it.
  public func of<Unit>(_ unit: Unit?, _ events: [UnitEvent<Unit>]) -> CaseFacts {
    guard !events.isEmpty else { return self }
    var facts = self
    facts.events = events.events(of: unit)
    return facts
  }
}

extension Array {
  /// What happened while a unit had the case.
  @inlinable public func events<Unit>(of unit: Unit?) -> [CountedEvent] where Element == UnitEvent<Unit> {
    compactMap { $0.unit == unit ? $0.event : nil }
  }

  /// The units that had the case and have it no more, in the order of their first events.
  ///
  /// - Parameter unit: the unit that has it now.
  /// - Returns: each of the others once.
  @inlinable public func formerUnits<Unit>(besides unit: Unit?) -> [Unit] where Element == UnitEvent<Unit> {
    var former: [Unit] = []
    for event in self {
      if let other = event.unit, other != unit, !former.contains(other) { former.append(other) }
    }
    return former
  }
}
