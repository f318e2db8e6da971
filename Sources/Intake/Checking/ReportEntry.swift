internal import Casework
internal import HTTPExchange
internal import Pages

/// A report as it was sent: where, which form, what was entered; and what is wrong with it.
struct ReportEntry {
  /// Unicode scalars of a text and of a location.
  static let textLimit = 2000
  static let locationLimit = 200

  let place: String
  /// The printed code, as its six characters; nil where none or a mistyped one was sent.
  let code: String?
  /// Nil but for a key that this program made: with a key of their own choosing, two people would share a case.
  let key: String?
  let answers: ReportForm.Answers

  /// Reads the fields; what is absent is empty.
  init(_ fields: FormFields) {
    place = fields["place"] ?? ""
    code = fields["code"].flatMap { try? CodeText(parsing: $0).text }
    key = fields["key"].flatMap { FormKey.isOne($0) ? $0 : nil }
    var answers = ReportForm.Answers()
    answers.text = fields["text"] ?? ""
    answers.location = fields["location"] ?? ""
    answers.kind = fields["kind"] ?? ""
    answers.category = fields["category"] ?? ""
    answers.phone = fields["phone"] ?? ""
    answers.isPrivate = fields["private"] != nil
    self.answers = answers
  }

  /// What the resident wants; help where nothing was chosen.
  var kind: Kind? { answers.kind.isEmpty ? .help : Kind(rawValue: answers.kind) }

  var hasPhone: Bool { !Blank.isBlank(answers.phone) }

  /// What can be seen to be wrong without the store, in the order of the form.
  var mistakes: [Mistake] {
    var mistakes: [Mistake] = []
    if Blank.isBlank(answers.text) { mistakes.append(.textMissing) }
    let text = answers.text.unicodeScalars.count
    if text > Self.textLimit { mistakes.append(.textTooLong(count: text)) }
    let location = answers.location.unicodeScalars.count
    if location > Self.locationLimit { mistakes.append(.locationTooLong(count: location)) }
    if kind == nil { mistakes.append(.kindUnknown) }
    if hasPhone, !TelephoneNumber.isPlausible(answers.phone) { mistakes.append(.phoneImplausible) }
    return mistakes
  }
}
