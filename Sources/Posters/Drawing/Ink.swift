/// How colours leave the engine: as they are, for an office printer, or as the inks of a press.
public enum Ink: Sendable, Hashable {
  /// Red, green and blue.
  case office
  /// The four inks of the palette, black text and codes in black alone.
  case press
}
