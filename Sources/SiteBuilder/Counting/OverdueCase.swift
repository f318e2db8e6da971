import Casework

/// One case that is open past its deadline: where, whose and since when. Its text is nobody's business here.
struct OverdueCase: Sendable {
  /// Positions in the catalogue.
  let place: Int?
  let unit: Int?
  let category: Int?
  /// When the answer was due.
  let due: Timestamp

  /// An overdue case; nil for a case that is none at the cut-off.
  init?(_ facts: CaseFacts, place: Int?, unit: Int?, category: Int?, cutOff: Timestamp) {
    guard facts.state.isOpen, facts.answeredAt.map({ $0 >= cutOff }) ?? true, let due = facts.deadlines.answer,
      due < cutOff
    else { return nil }
    self.place = place
    self.unit = unit
    self.category = category
    self.due = due
  }
}
