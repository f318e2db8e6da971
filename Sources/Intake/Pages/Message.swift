internal import HTTPExchange

/// What is said where there is no page of its own: the keys of the wording, and the status.
enum Message {
  case missing
  case unknownCode
  case accountUnknown
  case accountDisabled
  case notPublic
  case badRequest
  case tooLarge
  case notText
  case notAllowed
  case later
  case fault

  /// What to say instead of a request that was refused.
  init(_ refusal: RequestRefusal) {
    self =
      switch refusal.status {
      case .contentTooLarge, .addressTooLong: .tooLarge
      case .unsupportedMediaType: .notText
      case .internalServerError: .fault
      default: .badRequest
      }
  }

  var status: Status {
    switch self {
    case .missing, .unknownCode, .accountUnknown, .notPublic: .notFound
    case .accountDisabled: .gone
    case .badRequest: .badRequest
    case .tooLarge: .contentTooLarge
    case .notText: .unsupportedMediaType
    case .notAllowed: .methodNotAllowed
    case .later: .serviceUnavailable
    case .fault: .internalServerError
    }
  }

  var heading: String {
    switch self {
    case .missing: "not-found.title"
    case .unknownCode: "code.unknown"
    case .accountUnknown: "patrol.unknown"
    case .accountDisabled: "patrol.disabled"
    case .notPublic: "endorse.none"
    case .badRequest, .notAllowed: "refused.title"
    case .tooLarge: "refused.too-large"
    case .notText: "refused.not-text"
    case .later, .fault: "trouble.later-title"
    }
  }

  var sentence: String {
    switch self {
    case .missing: "not-found.lead"
    case .unknownCode: "code.unknown-lead"
    case .accountUnknown: "patrol.unknown-lead"
    case .accountDisabled: "patrol.disabled-lead"
    case .notPublic: "endorse.none-lead"
    case .badRequest: "refused.lead"
    case .tooLarge: "refused.too-large-lead"
    case .notText: "refused.not-text-lead"
    case .notAllowed: "refused.method-lead"
    case .later, .fault: "trouble.later"
    }
  }

  /// Whether to name the telephone number as another way.
  var offersCall: Bool { status == .serviceUnavailable || status == .internalServerError || status == .gone }
}
