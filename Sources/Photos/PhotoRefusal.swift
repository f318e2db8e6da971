/// Why a photograph is left out. The report that it came with is taken all the same.
public enum PhotoRefusal: String, Error, CaseIterable, Sendable {
  /// Its first bytes are of none of the formats taken.
  case format
  /// It has more points than are taken.
  case pixels
  /// It moves.
  case animated
  /// It ends too early, or cannot be made sense of.
  case damaged
  /// Behind the picture there is something else.
  case trailing
  /// It has more bytes than are taken.
  case bytes
  /// Enough photographs came before it.
  case many
  /// It could not be kept here; the fault is ours.
  case storage
}
