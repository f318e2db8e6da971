/// Why a request is not taken. It never holds anything that the client sent.
public enum RequestRefusal: Error, Sendable, Equatable {
  /// The web server did not hand over a variable that CGI requires.
  case variableMissing(name: StaticName)
  /// The path holds control characters, `..`, a backslash or bytes that are no UTF-8.
  case pathMalformed
  /// The path is over the limit, in bytes.
  case pathTooLong(limit: Int)
  /// The query is over the limit, in bytes.
  case queryTooLong(limit: Int)
  /// The host name holds characters that no host name has.
  case hostMalformed
  /// A body came without its length.
  case lengthMissing
  /// The length is no plain decimal number.
  case lengthMalformed
  /// The body is over the limit, in bytes.
  case bodyTooLarge(limit: Int)
  /// The connection ended before the whole body came.
  case bodyShort
  /// Reading the body failed.
  case bodyUnreadable(errorNumber: Int32)
  /// The body did not come within the time limit, in seconds.
  case bodySlow(seconds: Int)
  /// The body carries files; this address takes text forms only.
  case multipartNotTaken
  /// The body is no form.
  case notAForm
  /// The body is not said to be JSON; this address reads nothing else.
  case notJSON
  /// The body is no JSON object, or says something twice.
  case jsonMalformed
  /// More fields than the limit.
  case tooManyFields(limit: Int)
  /// A field's name is over the limit, in bytes.
  case fieldNameTooLong(limit: Int)

  /// The body says that it is a form with files, and is none.
  case multipartMalformed(MultipartFault)
  /// A part of the form holds parts itself.
  case multipartNested
  /// The lines before a field or file are over the limit, in bytes.
  case partHeadTooLong(limit: Int)
  /// More files than the limit.
  case tooManyFiles(limit: Int)
  /// A file is over the limit, in bytes.
  case fileTooLarge(limit: Int)

  /// The status to answer with.
  public var status: Status {
    switch self {
    case .variableMissing, .bodyUnreadable: .internalServerError
    case .pathMalformed, .hostMalformed, .lengthMalformed, .bodyShort, .multipartMalformed, .jsonMalformed: .badRequest
    case .bodySlow: .requestTimeout
    case .pathTooLong, .queryTooLong: .addressTooLong
    case .lengthMissing: .lengthRequired
    case .bodyTooLarge, .tooManyFields, .fieldNameTooLong, .partHeadTooLong, .tooManyFiles, .fileTooLarge:
      .contentTooLarge
    case .multipartNotTaken, .multipartNested, .notAForm, .notJSON: .unsupportedMediaType
    }
  }
}

/// A name from program text, so that no text of a client can stand in its place.
public struct StaticName: Sendable, Equatable, CustomStringConvertible {
  /// The name.
  public let description: String

  init(_ name: StaticString) { description = "\(name)" }
}

extension RequestRefusal: CustomStringConvertible {
  /// For the web server's log: what was wrong and what to do, in the operator's language.
  public var description: String {
    switch self {
    case .variableMissing(let name):
      "the web server did not set \(name); run this program as CGI/1.1 (see docs/deploy.md)"
    case .pathMalformed:
      "the path holds '..', a backslash, control characters or bytes that are not UTF-8"
    case .pathTooLong(let limit): "the path is longer than \(limit) bytes"
    case .queryTooLong(let limit): "the query is longer than \(limit) bytes"
    case .hostMalformed: "the Host header is not a host name"
    case .lengthMissing: "the body came without Content-Length; the web server must pass it on"
    case .lengthMalformed: "Content-Length is not a plain decimal number"
    case .bodyTooLarge(let limit): "the body is larger than \(limit) bytes"
    case .bodyShort: "the connection ended before the whole body had come"
    case .bodyUnreadable(let number): "reading the body failed (errno \(number))"
    case .bodySlow(let seconds): "the body did not come within \(seconds) seconds"
    case .multipartNotTaken: "the body is multipart/form-data; this address reads application/x-www-form-urlencoded"
    case .notAForm: "the body is not application/x-www-form-urlencoded"
    case .notJSON: "the body is not application/json"
    case .jsonMalformed: "the body is no JSON object, or a name stands in it twice"
    case .tooManyFields(let limit): "the form has more than \(limit) fields"
    case .fieldNameTooLong(let limit): "a field name is longer than \(limit) bytes"
    case .multipartMalformed(let fault): "the body is no multipart/form-data: \(fault.description)"
    case .multipartNested: "a part of the form is multipart itself"
    case .partHeadTooLong(let limit): "the lines before a field are longer than \(limit) bytes"
    case .tooManyFiles(let limit): "the form carries more than \(limit) files"
    case .fileTooLarge(let limit): "a file is larger than \(limit) bytes"
    }
  }
}
