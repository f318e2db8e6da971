internal import Casework
internal import HTTPExchange

/// A report of a grid worker or deputy, as it was sent.
struct PatrolEntry {
  /// Whether it was dealt with on the spot.
  enum Handled: String {
    case yes
    case no
  }

  /// Unicode scalars of how it was dealt with.
  static let noteLimit = 500

  let personalCode: String
  /// Nil but for a key that this program made.
  let key: String?
  var place: String
  let category: String
  let kind: String
  let text: String
  let handled: String
  let note: String

  init(_ fields: FormFields) {
    personalCode = fields["worker"] ?? ""
    key = fields["key"].flatMap { FormKey.isOne($0) ? $0 : nil }
    place = fields["place"] ?? ""
    category = fields["category"] ?? ""
    kind = fields["kind"] ?? ""
    text = fields["text"] ?? ""
    handled = fields["handled"] ?? ""
    note = fields["note"] ?? ""
  }

  /// What it wants: grid workers ask for something to be put right, deputies propose unless they say otherwise.
  func kind(of role: Role) -> Kind? {
    guard role == .deputy else { return .help }
    return kind.isEmpty ? .suggestion : Kind(rawValue: kind)
  }

  /// How it was dealt with on the spot; nil where a unit has to act.
  func note(of role: Role) -> String? { role == .gridWorker && handled == Handled.yes.rawValue ? note : nil }

  /// What is to be changed, in the order of the form.
  func mistakes(of role: Role, places: [String]) -> [PatrolMistake] {
    var mistakes: [PatrolMistake] = []
    if !places.contains(place) { mistakes.append(place.isEmpty ? .placeMissing : .placeUnknown) }
    if Blank.isBlank(text) { mistakes.append(.textMissing) }
    let count = text.unicodeScalars.count
    if count > ReportEntry.textLimit { mistakes.append(.textTooLong(count: count)) }
    if kind(of: role) == nil { mistakes.append(.kindUnknown) }
    guard role == .gridWorker else { return mistakes }
    if Handled(rawValue: handled) == nil { mistakes.append(.handledMissing) }
    if let note = note(of: role), Blank.isBlank(note) { mistakes.append(.noteMissing) }
    let length = note.unicodeScalars.count
    if length > Self.noteLimit { mistakes.append(.noteTooLong(count: length)) }
    return mistakes
  }
}

/// What is to be changed in such a report.
enum PatrolMistake: Equatable {
  case placeMissing
  case placeUnknown
  case textMissing
  case textTooLong(count: Int)
  case kindUnknown
  case categoryUnknown
  case handledMissing
  case noteMissing
  case noteTooLong(count: Int)

  /// The id of the field.
  var field: String {
    switch self {
    case .placeMissing, .placeUnknown: "place"
    case .textMissing, .textTooLong: "text"
    case .kindUnknown: "kind"
    case .categoryUnknown: "category"
    case .handledMissing: "handled"
    case .noteMissing, .noteTooLong: "note"
    }
  }

  func sentence(_ maker: PageMaker) throws(Failure) -> String {
    switch self {
    case .placeMissing: try maker.say("error.place.none")
    case .placeUnknown: try maker.say("error.place.outside")
    case .textMissing: try maker.say("error.text.empty")
    case .textTooLong(let count): try over(ReportEntry.textLimit, count, maker)
    case .kindUnknown: try maker.say("error.kind.unknown")
    case .categoryUnknown: try maker.say("error.category.unknown")
    case .handledMissing: try maker.say("error.handled.none")
    case .noteMissing: try maker.say("error.note.empty")
    case .noteTooLong(let count): try over(PatrolEntry.noteLimit, count, maker)
    }
  }

  private func over(_ limit: Int, _ count: Int, _ maker: PageMaker) throws(Failure) -> String {
    try maker.say("error.text.too-long", ("limit", String(limit)), ("count", String(count)))
  }
}
