import Casework

/// One thing planned to be done to a case.
struct Step: Sendable {
  /// When.
  var at: Timestamp
  /// What.
  var deed: Deed
}

/// What is done; units are indices of the office's units.
enum Deed: Hashable, Sendable {
  case receive
  case dispatch(to: Int16)
  case join(Int16)
  case sign(by: Int16)
  case contact(by: Int16)
  case sendBack(by: Int16, to: Int16)
  case shelve
  case extend(to: Timestamp)
  case supervise
  case answer(by: Int16)
  case rate(Grade, Resolution)
  case followUp
  case reopen
  case close(by: Role)
  case publish
}
