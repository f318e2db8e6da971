internal import HTTPExchange

/// The addresses below the one this is mounted at.
enum Route: String {
  case submit
  case receipt
  case track
  case status
  case code
  case form
  case rate
  case remark
  case withdraw
  case keepPrivate = "private"
  case endorse
  case endorsed
  case patrol
  case spot
  case stamp
  case search
  case health

  init?(_ path: RequestPath) {
    let segments = path.segments
    guard segments.count == 1, let route = Route(rawValue: String(segments[0])) else { return nil }
    self = route
  }

  /// What a browser may do here; what can be fetched can be asked about (`HEAD`).
  var methods: [Method] {
    switch self {
    case .submit, .rate, .remark, .keepPrivate, .endorse: [.post]
    case .track, .withdraw, .patrol, .spot: [.get, .head, .post]
    case .receipt, .status, .code, .form, .endorsed, .stamp, .search, .health: [.get, .head]
    }
  }

  func takes(_ method: Method) -> Bool { methods.contains(method) }
}
