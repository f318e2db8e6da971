extension [Event] {
  /// The unit that the last return names as responsible; nil where the case was dispatched since, and where the unit named
  /// has sent it back itself in this round: two units that name each other are for a person to part.
  public var unitNamedByReturn: DispatchSuggestion? {
    let round = self[(lastIndex { $0.action == .reopen } ?? startIndex)...]
    guard let last = round.last(where: { $0.action == .sendBack || $0.action == .dispatch }), last.action == .sendBack,
      let named = last.target, let unit = last.unit,
      !round.contains(where: { $0.action == .sendBack && $0.unit == named })
    else { return nil }
    return DispatchSuggestion(unit: named, ground: .named(by: unit))
  }
}
