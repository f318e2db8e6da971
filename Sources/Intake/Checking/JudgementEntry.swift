internal import Casework
internal import HTTPExchange

/// What somebody says of an answer, as it was sent: residents and deputies a grade and whether it is solved, grid workers the
/// latter only.
struct JudgementEntry {
  /// Unicode scalars of the line of text.
  static let textLimit = 500

  /// The place of the answer in the history.
  let answer: String
  let grade: String
  let resolution: String
  let text: String

  init(_ fields: FormFields) {
    answer = fields["answer"] ?? ""
    grade = fields["grade"] ?? ""
    resolution = fields["resolution"] ?? ""
    text = fields["text"] ?? ""
  }

  init(answer: Int, text: String) {
    self.answer = String(answer)
    (grade, resolution, self.text) = ("", "", text)
  }

  /// The same about another answer than the one it was sent for.
  init(_ entry: JudgementEntry, answer: Int) {
    self.answer = String(answer)
    (grade, resolution, text) = (entry.grade, entry.resolution, entry.text)
  }

  var chosenGrade: Grade? { Int(grade).flatMap { Grade(rawValue: $0) } }
  var chosenResolution: Resolution? { Int(resolution).flatMap { Resolution(rawValue: $0) } }
  var line: String? { Blank.isBlank(text) ? nil : text }

  /// What is to be changed, in the order of the form.
  func mistakes(asksGrade: Bool) -> [JudgementMistake] {
    var mistakes: [JudgementMistake] = []
    if asksGrade, chosenGrade == nil { mistakes.append(.gradeMissing) }
    if chosenResolution == nil { mistakes.append(.resolutionMissing) }
    let count = text.unicodeScalars.count
    if count > Self.textLimit { mistakes.append(.textTooLong(count: count)) }
    return mistakes
  }
}

/// What is to be changed in a judgement.
enum JudgementMistake: Equatable {
  case gradeMissing
  case resolutionMissing
  case textTooLong(count: Int)

  /// The id of the field.
  var field: String {
    switch self {
    case .gradeMissing: "grade"
    case .resolutionMissing: "resolution"
    case .textTooLong: "judgement-text"
    }
  }

  func sentence(_ maker: PageMaker) throws(Failure) -> String {
    switch self {
    case .gradeMissing: try maker.say("error.grade.none")
    case .resolutionMissing: try maker.say("error.resolution.none")
    case .textTooLong(let count):
      try maker.say("error.text.too-long", ("limit", String(JudgementEntry.textLimit)), ("count", String(count)))
    }
  }
}
