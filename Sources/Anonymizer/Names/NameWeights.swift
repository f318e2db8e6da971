/// Weights of the score that tells names from other text, in eighths of a natural logarithm, rounded: the coefficients of two logistic
/// regressions, fitted by `Benchmarks/redaction/fit.py`. Only numbers are here, none of the text. `docs/redaction.md` says how good they
/// are.
enum NameWeights {
  static let biasOne = -54
  static let biasTwo = -56
  /// By the length of a transcribed name; the last entry stands for longer ones too.
  static let transcribed = [-45, -45, -47, -42, -39, -44, -44]
  static let compound = 18
  /// By the length of a Japanese name.
  static let japanese = [-85, -85, -85, -46, -50, -60, -60]
  /// What being on the list of known names adds: transcribed, with a given name of one, of two characters, Japanese.
  static let known = [5, 7, 10, 6]
  /// By the class of a common word: it is the name, begins it, begins with it and goes on, runs into it, runs out of it, is the given
  /// name.
  static let wordIsName = [0, -22, -37, -60, -34, 1, 0, -64]
  static let wordAtStart = [0, -5, -17, -33, -7, -1, 0, -7]
  static let wordBeyond = [0, -34, -36, -32, -33, -16, 0, -64]
  static let wordAcrossStart = [0, -17, -25, -36, -16, -23, -23, -16]
  static let wordAcrossEnd = [0, -14, -23, -35, -14, -17, -41, -14]
  /// The same where another word begins at the end all the same.
  static let wordAcrossEndBeforeWord = [0, -8, -13, -19, -9, -23, -29, -9]
  /// What a common word right after and right before adds.
  static let wordAfter = 17
  static let wordBefore = 11
  static let wordGiven = [0, -2, -14, -28, -3, -2, -28, -3]
  /// Below every surname's weight: the character is none.
  static let noSurname: Int8 = -128
  /// What the edge of the text or of a line adds before and after a name, and a colon, figures and letters.
  static let leftEdge: Int8 = 29
  static let rightEdge: Int8 = 33
  static let leftColon: Int8 = 26
  static let rightColon: Int8 = 33
  static let leftFigure: Int8 = -17
  static let rightFigure: Int8 = 23
  static let leftLetter: Int8 = -4
  static let rightLetter: Int8 = 10
  /// Weights from which a form of address makes a surname of a character: one character (姐) asks for a common one.
  static let usableSurname = -14
  static let commonSurname = 0
}
