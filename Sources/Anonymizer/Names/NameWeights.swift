/// Weights of the score that tells names from other text, in eighths of a natural logarithm, rounded: the coefficients of a logistic
/// regression over characters by place and over crossings with common words, fitted on news and on citizens' messages. Only the
/// numbers are here, none of the text. `docs/redaction.md` says how good they are.
enum NameWeights {
  static let biasOne = -48
  static let biasTwo = -41
  static let compound = 15
  static let wordAtStart = -33
  static let wordBeyond = -30
  static let wordAcrossStart = -34
  static let wordAcrossEnd = -23
  static let wordGiven = -21
  /// Below every surname's weight: the character is none.
  static let noSurname: Int8 = -128
  /// What the edge of the text or of a line adds before and after a name, and a colon before it.
  static let leftEdge: Int8 = 18
  static let rightEdge: Int8 = 18
  static let leftColon: Int8 = 4
  static let rightColon: Int8 = 4
  /// Weights from which a form of address makes a surname of a character: one character (姐) asks for a common one.
  static let usableSurname = -14
  static let commonSurname = 0
  static let absentOnly: Int8 = 0
  static let absentFirst: Int8 = 0
  static let absentLast: Int8 = 0
}
