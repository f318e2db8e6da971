import Casework

/// What the portal will do by itself, so that nobody plans against it.
extension SimulatedOffice {
  /// Whether the portal takes a case up again at once that is rated so, after it has been taken up so often.
  func isReopenedByRule(_ grade: Grade, _ resolution: Resolution, _ reopenCount: Int) -> Bool {
    reopenCount < automatic.reopensAtMost
      && (automatic.reopensWhenDissatisfied && !grade.isSatisfied
        || automatic.reopensWhenUnresolved && resolution == .unresolved)
  }

  /// From when on the portal closes an answered case of which nothing more is heard; nil where it never does.
  func closedByRule(after moment: Timestamp) -> Timestamp? {
    automatic.closesAfter.flatMap { try? calendar.deadline($0.amount, $0.measure, from: moment) }
  }
}
