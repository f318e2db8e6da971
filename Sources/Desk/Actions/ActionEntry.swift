internal import CaseStore
internal import Casework

/// What somebody entered in the form of an action, checked.
struct ActionEntry {
  /// At most so many characters.
  static let textLimit = 4000

  let action: Action
  let form: TypedForm
  let clock: DeskClock
  let now: Timestamp

  /// What is wrong with it; nil where nothing is.
  var mistake: ActionMistake? {
    for field in action.fields {
      if let mistake = mistake(in: field) { return mistake }
    }
    return nil
  }

  /// The event it makes.
  func event(by person: Visit.Person, _ sum: Case) -> NewEvent {
    var new = NewEvent(action, by: person.user.role, unit: person.user.unit, user: person.user.login)
    new.target = filled("target")
    new.text = filled("text")
    new.earlierCase = filled("number").flatMap { CaseNumber(typed: $0)?.description }
    new.outcome = filled("outcome").flatMap { FollowUpOutcome(rawValue: $0) }
    new.grade = filled("grade").flatMap { Int($0) }.flatMap { Grade(rawValue: $0) }
    new.resolution = filled("resolution").flatMap { Int($0) }.flatMap { Resolution(rawValue: $0) }
    switch action {
    case .extend: new.extendedTo = day
    case .shelve:
      new.due = day
      new.flags = sum.flags.union([.longStanding])
    case .dispatch:
      new.flags =
        filled("longStanding") == nil ? sum.flags.subtracting([.longStanding]) : sum.flags.union([.longStanding])
    default: break
    }
    return new
  }

  /// The end of the office hours of the day that was chosen.
  private var day: Timestamp? {
    filled("day").flatMap { CivilDate($0) }
      .map { clock.offset.moment($0, secondOfDay: clock.calendar.officeHours.last?.upperBound ?? 86_400) }
  }

  private func mistake(in field: ActionField) -> ActionMistake? {
    switch field {
    case .target(let isRequired): isRequired && filled("target") == nil ? .targetMissing : nil
    case .text(let isRequired): textMistake(isRequired)
    case .day: day.map { $0 > now ? nil : .dayPast } ?? .dayMissing
    case .number: filled("number").flatMap { CaseNumber(typed: $0) } == nil ? .numberMissing : nil
    case .outcome: filled("outcome").flatMap { FollowUpOutcome(rawValue: $0) } == nil ? .outcomeMissing : nil
    case .grade, .resolution, .longStanding: nil
    }
  }

  private func textMistake(_ isRequired: Bool) -> ActionMistake? {
    guard let text = filled("text") else { return isRequired ? .textMissing : nil }
    return text.count > Self.textLimit ? .textTooLong(count: text.count) : nil
  }

  private func filled(_ name: String) -> String? {
    guard let value = form[name], !value.allSatisfy(\.isWhitespace) else { return nil }
    return value
  }
}

/// What has to be changed in the form of an action.
enum ActionMistake: Equatable {
  case targetMissing
  case textMissing
  case textTooLong(count: Int)
  case dayMissing
  case dayPast
  case numberMissing
  case outcomeMissing
  /// No case has the number of the earlier one.
  case earlierUnknown
  /// The unit is none.
  case targetUnknown
  /// The transition table does not allow it any more, or it was done already.
  case refused
  /// Another unit leads the case.
  case notOwn

  func sentence(_ maker: PageMaker) throws(Failure) -> String {
    switch self {
    case .targetMissing: try maker.say("desk.error.target")
    case .textMissing: try maker.say("desk.error.text")
    case .textTooLong(let count):
      try maker.say("desk.error.text-too-long", ("limit", String(ActionEntry.textLimit)), ("count", String(count)))
    case .dayMissing: try maker.say("desk.error.day")
    case .dayPast: try maker.say("desk.error.day-past")
    case .numberMissing: try maker.say("desk.error.number")
    case .outcomeMissing: try maker.say("desk.error.outcome")
    case .earlierUnknown: try maker.say("desk.error.earlier")
    case .targetUnknown: try maker.say("desk.error.target-unknown")
    case .refused: try maker.say("desk.error.refused")
    case .notOwn: try maker.say("desk.error.not-own")
    }
  }
}
