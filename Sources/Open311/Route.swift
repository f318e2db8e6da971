internal import HTTPExchange

/// What is asked for below the one address this is mounted at.
enum Route: Equatable {
  case discovery
  case services
  case service(String)
  case requests
  case request(String)
  case token(String)
  case updates

  /// Reads a path such as `/requests/20261116-0001.json`.
  ///
  /// - Returns: the route and the format; nil where there is none of either.
  static func read(_ path: RequestPath) -> (route: Route, format: Format)? {
    guard let last = path.segments.last, let dot = last.lastIndex(of: "."),
      let format = Format(rawValue: String(last[last.index(after: dot)...]))
    else { return nil }
    let names = path.segments.dropLast().map(String.init) + [String(last[..<dot])]
    return route(names).map { ($0, format) }
  }

  private static func route(_ names: [String]) -> Route? {
    switch (names.first, names.count) {
    case ("discovery", 1): .discovery
    case ("services", 1): .services
    case ("services", 2): .service(names[1])
    case ("requests", 1): .requests
    case ("requests", 2): .request(names[1])
    case ("tokens", 2): .token(names[1])
    case ("servicerequestupdates", 1): .updates
    default: nil
    }
  }

  var methods: [Method] {
    switch self {
    case .requests, .updates: [.get, .head, .post]
    default: [.get, .head]
    }
  }

  /// The name of the root element of an answer.
  var root: StaticString {
    switch self {
    case .discovery: "discovery"
    case .services: "services"
    case .service: "service_definition"
    case .requests, .request, .token: "service_requests"
    case .updates: "service_request_updates"
    }
  }
}
