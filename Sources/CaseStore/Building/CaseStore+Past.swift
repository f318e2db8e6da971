public import Casework

extension CaseStore {
  /// A case as it stood before each of some moments: what its events up to then add up to.
  ///
  /// - Parameters:
  ///   - id: the case's id.
  ///   - moments: ascending.
  /// - Returns: one for each moment; nil where the case had not been received by then, or where its history is not sound.
  /// - Throws: ``StoreError``.
  public func pastCases(id: Int64, before moments: [Timestamp]) throws(StoreError) -> [Case?] {
    var rest = try events(of: id)[...]
    var sum: Case?
    var isSound = true
    return moments.map { moment in
      while isSound, let event = rest.first, event.at < moment {
        isSound = (try? Self.add(event, to: &sum)) != nil
        rest.removeFirst()
      }
      return isSound ? sum : nil
    }
  }

  private static func add(_ event: Event, to sum: inout Case?) throws(Refusal) {
    guard var grown = sum else { return sum = try Case(event) }
    try grown.apply(event)
    sum = grown
  }
}
