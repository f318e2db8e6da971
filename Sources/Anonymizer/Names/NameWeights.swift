/// Weights of the score that tells names from other text, in eighths of a natural logarithm, rounded: the coefficients of two logistic
/// regressions, fitted by `Benchmarks/redaction/fit.py`. Only numbers are here, none of the text. `docs/redaction.md` says how good they
/// are.
enum NameWeights {
  static let biasOne = -46
  static let biasTwo = -48
  /// By the length of a transcribed name; the last entry stands for longer ones too.
  static let transcribed = [-37, -37, -39, -31, -30, -37, -37]
  static let compound = 18
  /// By the length of a Japanese name.
  static let japanese = [-77, -77, -77, -39, -46, -48, -46]
  /// What being on the list of known names adds: transcribed, with a given name of one, of two characters, Japanese.
  static let known = [6, 9, 10, 3]
  /// By the class of a common word: it is the name, begins it, begins with it and goes on, runs into it, runs out of it, is the given
  /// name.
  static let wordIsName = [0, -18, -32, -54, -32, 2, -64]
  static let wordAtStart = [0, -5, -19, -33, -8, -2, -8]
  static let wordBeyond = [0, -30, -39, -29, -37, -18, -64]
  static let wordAcrossStart = [0, -18, -27, -40, -18, -24, -18]
  static let wordAcrossEnd = [0, -13, -21, -34, -12, -21, -12]
  static let wordGiven = [0, 0, -11, -26, -2, 1, -2]
  /// Below every surname's weight: the character is none.
  static let noSurname: Int8 = -128
  /// What the edge of the text or of a line adds before and after a name, and a colon, figures and letters.
  static let leftEdge: Int8 = 24
  static let rightEdge: Int8 = 27
  static let leftColon: Int8 = 22
  static let rightColon: Int8 = 27
  static let leftFigure: Int8 = -20
  static let rightFigure: Int8 = 19
  static let leftLetter: Int8 = -13
  static let rightLetter: Int8 = 4
  /// Weights from which a form of address makes a surname of a character: one character (姐) asks for a common one.
  static let usableSurname = -14
  static let commonSurname = 0
}
