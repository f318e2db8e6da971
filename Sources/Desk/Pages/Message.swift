internal import HTTPExchange

/// What is said where there is no page of its own: the keys of the wording, and the status.
enum Message {
  case missing
  case badRequest
  case tooLarge
  case notText
  case notAllowed
  /// Another site's page sent it, or a form of another session.
  case crossSite
  /// The address is open to everybody on the way.
  case plain
  /// This role has its pages elsewhere.
  case elsewhere
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
    case .missing: .notFound
    case .badRequest: .badRequest
    case .tooLarge: .contentTooLarge
    case .notText: .unsupportedMediaType
    case .notAllowed: .methodNotAllowed
    case .crossSite, .plain: .forbidden
    case .elsewhere: .ok
    case .later: .serviceUnavailable
    case .fault: .internalServerError
    }
  }

  var key: String {
    switch self {
    case .missing: "desk.message.missing"
    case .badRequest, .notAllowed: "desk.message.bad-request"
    case .tooLarge: "desk.message.too-large"
    case .notText: "desk.message.not-text"
    case .crossSite: "desk.message.cross-site"
    case .plain: "desk.message.plain"
    case .elsewhere: "desk.message.elsewhere"
    case .later: "desk.message.later"
    case .fault: "desk.message.fault"
    }
  }
}
