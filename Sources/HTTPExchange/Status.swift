/// The status codes this program answers with, and their phrases (RFC 9110, section 15).
public enum Status: Int, Sendable {
  /// 200
  case ok = 200
  /// 201: stored.
  case created = 201
  /// 303: fetch the result with GET from elsewhere.
  case seeOther = 303
  /// 304: the client's copy is still good.
  case notModified = 304
  /// 400: the request does not keep to the protocol.
  case badRequest = 400
  /// 403: understood, and not allowed.
  case forbidden = 403
  /// 404: nothing at this address.
  case notFound = 404
  /// 405: the address exists, the method does not go with it.
  case methodNotAllowed = 405
  /// 408: the request did not come in time.
  case requestTimeout = 408
  /// 409: the thing has changed in between.
  case conflict = 409
  /// 410: it was here and is gone for good.
  case gone = 410
  /// 411: a body must say its length.
  case lengthRequired = 411
  /// 413: the body is over the limit.
  case contentTooLarge = 413
  /// 414: the address or the query is over the limit.
  case addressTooLong = 414
  /// 415: the body is of a kind that is not read here.
  case unsupportedMediaType = 415
  /// 422: the form was read; what stands in it needs correcting.
  case unprocessableContent = 422
  /// 429: too many attempts from one address.
  case tooManyRequests = 429
  /// 500: the fault is ours.
  case internalServerError = 500
  /// 503: not able to answer just now.
  case serviceUnavailable = 503

  /// The reason phrase of the protocol; no resident sees it.
  public var phrase: String {
    switch self {
    case .ok: "OK"
    case .created: "Created"
    case .seeOther: "See Other"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .conflict: "Conflict"
    case .gone: "Gone"
    case .lengthRequired: "Length Required"
    case .contentTooLarge: "Content Too Large"
    case .addressTooLong: "URI Too Long"
    case .unsupportedMediaType: "Unsupported Media Type"
    case .unprocessableContent: "Unprocessable Content"
    case .tooManyRequests: "Too Many Requests"
    case .internalServerError: "Internal Server Error"
    case .serviceUnavailable: "Service Unavailable"
    }
  }
}
