/// Weights of the score that tells names from other text, in eighths of a natural logarithm, rounded: the coefficients of two logistic
/// regressions, fitted by `Benchmarks/redaction/fit.py`. Only numbers are here, none of the text. `docs/redaction.md` says how good they
/// are.
enum NameWeights {
  static let biasOne = -43
  static let biasTwo = -42
  /// By the length of a transcribed name; the last entry stands for longer ones too.
  static let transcribed = [-33, -33, -42, -30, -32, -37, -38]
  static let compound = 12
  /// By the class of a common word: it is the name, begins it, begins with it and goes on, runs into it, runs out of it, is the given
  /// name.
  static let wordIsName = [0, -26, -39, -56, -33, 14, -64]
  static let wordAtStart = [0, -6, -20, -35, -10, -6, -10]
  static let wordBeyond = [0, -36, -35, -28, -31, -11, -64]
  static let wordAcrossStart = [0, -18, -25, -40, -19, -14, -19]
  static let wordAcrossEnd = [0, -12, -20, -30, -12, -9, -12]
  static let wordGiven = [0, -2, -16, -27, -3, -1, -3]
  /// Below every surname's weight: the character is none.
  static let noSurname: Int8 = -128
  /// What the edge of the text or of a line adds before and after a name, and a colon, figures and letters.
  static let leftEdge: Int8 = 25
  static let rightEdge: Int8 = 25
  static let leftColon: Int8 = 26
  static let rightColon: Int8 = 25
  static let leftFigure: Int8 = -23
  static let rightFigure: Int8 = 16
  static let leftLetter: Int8 = 0
  static let rightLetter: Int8 = 12
  /// Weights from which a form of address makes a surname of a character: one character (姐) asks for a common one.
  static let usableSurname = -14
  static let commonSurname = 0
}
