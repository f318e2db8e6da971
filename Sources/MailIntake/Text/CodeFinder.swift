internal import Casework

/// Finds what may be the code of a place: in the address a message went to (`report+AB12CD@…`), as `R/AB12CD`, or alone.
enum CodeFinder {
  /// How many are looked up at most.
  private static let limit = 32

  static func codes(_ recipients: [MailAddress], subject: String, text: String) -> [CodeText] {
    let (marked, alone) = [subject, text].map(found(in:)).reduce(into: ([CodeText](), [CodeText]())) { all, one in
      all.0 += one.marked
      all.1 += one.alone
    }
    var codes: [CodeText] = []
    for code in recipients.compactMap({ $0.detail.flatMap { try? CodeText(parsing: $0) } }) + marked + alone
    where !codes.contains(code) && codes.count < limit {
      codes.append(code)
    }
    return codes
  }

  /// Words of six ASCII letters and digits that fit together as a code; marked are those behind `R/`.
  private static func found(in text: String) -> (marked: [CodeText], alone: [CodeText]) {
    var (marked, alone) = ([CodeText](), [CodeText]())
    var (word, before) = (String.UnicodeScalarView(), "")
    for scalar in Array(text.unicodeScalars) + ["\n"] {
      if isLetterOrDigit(scalar) {
        if word.count <= 6 { word.append(scalar) }
        continue
      }
      if word.count == 6, let code = code(String(word)) {
        if before == "R/" || before == "r/" {
          if marked.count < limit { marked.append(code) }
        } else if alone.count < limit {
          alone.append(code)
        }
      }
      before = scalar == "/" && word.count == 1 ? String(word) + "/" : ""
      word = String.UnicodeScalarView()
    }
    return (marked, alone)
  }

  /// Codes that are handed out begin with a letter; numbers are something else.
  private static func code(_ word: String) -> CodeText? {
    guard word.first?.isNumber == false else { return nil }
    return try? CodeText(parsing: word)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
