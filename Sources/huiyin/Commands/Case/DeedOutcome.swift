import Casework

/// A case after something was done to it.
struct DeedOutcome {
  let number: CaseNumber
  let sum: Case
}

/// A unit that the rules suggest, with the reason.
struct SuggestedUnit {
  let number: CaseNumber
  let eventCount: Int
  let unit: Unit
  let ground: DispatchSuggestion.Ground
}

/// What a command has to say.
enum DeedResult {
  case done(DeedOutcome)
  /// With the reporter's contact.
  case disclosed(DeedOutcome, contact: String)
  case suggestion(SuggestedUnit)
  case received(Receipt)

  /// A new case, with what its reporter is given.
  struct Receipt {
    let number: CaseNumber
    let queryCode: String
    let answerDue: Timestamp?
    let isNew: Bool
  }

  /// The case it is about.
  var number: CaseNumber {
    switch self {
    case .done(let outcome), .disclosed(let outcome, _): outcome.number
    case .suggestion(let suggested): suggested.number
    case .received(let receipt): receipt.number
    }
  }
}
