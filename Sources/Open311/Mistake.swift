internal import HTTPExchange

/// Why a request got no answer, in the specification's terms.
enum Mistake: Error, Equatable {
  case nothingHere
  case methodNotAllowed
  case jurisdictionUnknown
  case serviceUnknown
  case serviceMissing
  case requestUnknown
  case tokenUnknown
  case keyMissing
  case keyUnknown
  case keyMayNotUpdate
  case whereMissing
  case placeUnknown
  case coordinatesUnreadable
  case textMissing
  case textTooLong(limit: Int)
  case attributeUnknown
  case dateUnreadable
  case spanTooLong
  case statusUnknown
  case updateRefused
  case updateIncomplete
  case bodyRefused(Status)
  case tooMany
  case unavailable

  /// The status; the specification names 400, 403 and 404.
  var status: Status {
    switch self {
    case .nothingHere, .jurisdictionUnknown, .serviceUnknown, .requestUnknown, .tokenUnknown: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .keyMissing, .keyUnknown, .keyMayNotUpdate: .forbidden
    case .updateRefused: .conflict
    case .bodyRefused(let status): status
    case .tooMany: .tooManyRequests
    case .unavailable: .serviceUnavailable
    default: .badRequest
    }
  }
}

/// All sentences of this target; who reads them writes programs.
extension Mistake {
  /// What was wrong and what to do.
  var description: String {
    switch self {
    case .nothingHere: "Nothing is at this address. Addresses end with .json or .xml."
    case .methodNotAllowed: "This address does not take this method."
    case .jurisdictionUnknown: "jurisdiction_id is not this portal's: leave it out, or send the host name."
    case .serviceUnknown: "service_code names no service; services lists them."
    case .serviceMissing: "service_code was not provided."
    case .requestUnknown: "service_request_id names no request that can be shown."
    case .tokenUnknown: "token names no request."
    case .keyMissing: "api_key was not provided."
    case .keyUnknown: "api_key is not known."
    case .keyMayNotUpdate: "api_key has no right to update."
    case .whereMissing: "Say where: address_string, address_id, or lat and long."
    case .placeUnknown: "address_id or attribute[place] names no place that takes requests."
    case .coordinatesUnreadable: "lat and long are decimal degrees (WGS 84)."
    case .textMissing: "description was not provided."
    case .textTooLong(let limit): "description or address is longer than \(limit) characters."
    case .attributeUnknown: "attribute[kind] has a value that the service definition does not list."
    case .dateUnreadable: "Dates are W3C date and time with a zone, such as 2026-11-16T09:00:00+08:00."
    case .spanTooLong: "start_date and end_date may lie 90 days apart at most, and in this order."
    case .statusUnknown: "status is open or closed; of an update a word that docs/open311.md lists."
    case .updateRefused: "The request does not stand where this update could follow."
    case .updateIncomplete: "service_request_id, status and, to close, description are needed."
    case .bodyRefused: "The body is no form within the limits."
    case .tooMany: "Too many requests in this hour; try again when it is over."
    case .unavailable: "Nothing was stored or read just now; try again."
    }
  }

  /// As the specification has it: `errors`, each with a code and a description.
  var node: Node {
    .list(
      of: "error",
      [.record([("code", .number(status.rawValue)), ("description", .text(description))])])
  }
}
