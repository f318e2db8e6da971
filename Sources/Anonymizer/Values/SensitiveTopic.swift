/// What a text is about that sends its case to a person, never straight to the site.
public enum SensitiveTopic: String, Sendable, CaseIterable {
  /// A child or somebody's pupil.
  case minor
  /// Somebody's illness, pregnancy or disability.
  case illness
  /// A crime or somebody's violence.
  case crime
}
