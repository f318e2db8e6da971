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
  case dispatch(to: Int32)
  case join(Int32)
  case sign(by: Int32)
  case contact(by: Int32)
  case sendBack(by: Int32, to: Int32)
  case shelve
  case extend(to: Timestamp)
  case supervise
  case answer(by: Int32)
  case rate(Grade, Resolution)
  case followUp
  case reopen
  case close(by: Role)
  case publish
}
