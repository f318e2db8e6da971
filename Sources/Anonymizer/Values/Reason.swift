/// Why a stretch of text was taken for an identifier: a code for the desk to explain in its own words.
public enum Reason: String, Sendable {
  /// Its check digit is right.
  case checksum
  /// A word before or after it says what it is.
  case cue
  /// Its shape alone is enough.
  case shape
  /// A form of address stands beside it.
  case honorific
  /// A surname is followed by characters that given names are made of.
  case nameCharacters = "name-characters"
  /// The same was found elsewhere in the text.
  case furtherMention = "further-mention"
  /// Five or more digits that nothing explains.
  case safetyNet = "safety-net"
}
