import Casework

/// Why an action could not be understood; the store was not asked.
enum DeedMistake: Error, Equatable {
  case nobodyNamed
  case twoNamed
  case disabled(login: String)
  case handlerWithoutUnit
  case notANumber(String)
  case notAMoment(String)
  case missing(String, for: Action)
  case nothingSuggested
  case notAnObject
  case unknownKey(String)
  case missingKey(String)
  case unknownWord(String, in: String, known: [String])
  case wrongType(key: String)
  case noContact
  case noKey(path: String)
  case mayNot(Role, String)
  case notToPublish([String])
  case notNow(String, state: String)
  case reasonMissing(String)

  /// Whether it is the case that is against it, and not how the command was written.
  var isAboutTheCase: Bool {
    switch self {
    case .nothingSuggested, .noContact, .mayNot, .notToPublish, .notNow: true
    default: false
    }
  }
}

extension DeedMistake: CustomStringConvertible {
  /// What is missing or not understood, and what to write instead.
  var description: String {
    switch self {
    case .nobodyNamed: "Who acts? Add --as LOGIN, or --role ROLE (a handler with --unit UNIT)."
    case .twoNamed: "An account has its role and its unit: name either --as, or --role with --unit."
    case .disabled(let login): "The account “\(login)” is disabled. “huiyin user enable \(login)” lets it act again."
    case .handlerWithoutUnit: "A handler acts for a unit: add --unit UNIT."
    case .notANumber(let text): "“\(text)” is not a case's number. One looks like 20261121-0042."
    case .notAMoment(let text): "“\(text)” is not a time. One looks like 2026-11-21 09:05."
    case .missing(let what, let action): "“\(action.rawValue)” needs \(what)."
    case .nothingSuggested: "No rule, category or place says which unit is responsible: name it with --to UNIT."
    case .notAnObject: "A line is one JSON object, such as {\"do\": \"sign\", \"case\": \"20261121-0042\"}."
    case .unknownKey(let key): "“\(key)” is no key of an action; see “huiyin case batch --help”."
    case .missingKey(let key): "The key “\(key)” is missing."
    case .unknownWord(let word, let key, let known):
      "“\(word)” is not known for “\(key)”; known are \(known.joined(separator: ", "))."
    case .wrongType(let key): "The value of “\(key)” is of another type than it has to be."
    case .mayNot(let role, let deed): "\(role.rawValue) may not \(deed): editors decide, supervisors take off."
    case .notToPublish(let obstacles):
      "It cannot be published as it stands: \(obstacles.joined(separator: ", ")). Look at it with “huiyin publication show”; "
        + "--accept minor, illness or crime where somebody looked and nobody can be recognised."
    case .notNow(let deed, let state): "“\(deed)” does not fit a publication that is \(state)."
    case .reasonMissing(let deed): "“\(deed)” needs a reason: add --text."
    case .noContact: "No contact is kept for this case."
    case .noKey(let path):
      "The key that opens contacts is not at \(path). Name the file with --key, or do this where the desk's key is."
    }
  }
}
