/// Why somebody looks at a report before it counts. The raw value is the bit it is stored as, and stays.
public enum HoldReason: Int, CaseIterable, Hashable, Sendable {
  /// The field that nobody sees was filled in, or not sent.
  case trap = 0
  /// The form did not say when it was opened, was sent faster than anybody types, or lay open too long.
  case formTime = 1
  /// The text holds a word of the list.
  case word = 2
  /// Many reports came from one address within an hour.
  case address = 3
  /// Many reports came for one place within an hour.
  case place = 4
  /// The same text came for one place many times in a day.
  case sameText = 5
}

extension Set<HoldReason> {
  /// All reasons as one stored number.
  public var bits: Int64 { reduce(0) { $0 | 1 << Int64($1.rawValue) } }

  /// Reasons from a stored number.
  ///
  /// - Parameter bits: what ``bits`` gave; bits without a reason are passed over.
  public init(bits: Int64) {
    self = Set(HoldReason.allCases.filter { bits & 1 << Int64($0.rawValue) != 0 })
  }
}
