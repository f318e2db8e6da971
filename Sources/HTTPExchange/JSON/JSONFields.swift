/// A body that is one JSON object (RFC 8259) of plain values, as an app sends it instead of a form.
public struct JSONFields: Sendable, Equatable {
  /// One value.
  public enum Value: Sendable, Equatable {
    /// A text: line ends `\n`, no control or bidirectional override characters.
    case text(String)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// Said to be nothing.
    case null
    /// A list, an object, or a number that is not whole: nothing here is one.
    case other
  }

  /// The values by their names; no name twice.
  public let values: [String: Value]

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limits: how many fields, and how long their names.
  /// - Throws: `RequestRefusal.jsonMalformed`, `.tooManyFields`, `.fieldNameTooLong`.
  public init(_ bytes: [UInt8], limits: RequestLimits = RequestLimits()) throws(RequestRefusal) {
    var scanner = JSONScanner(bytes)
    values = try scanner.object(limits)
    guard scanner.isAtEnd() else { throw .jsonMalformed }
  }
}

extension JSONFields {
  /// The same as a form has it: numbers in digits, `yes` for true; what is false or nothing is not there.
  public var form: FormFields {
    var form = FormFields()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): form.add(name: name, value: text)
      case .number(let number): form.add(name: name, value: String(number))
      case .flag(true): form.add(name: name, value: "yes")
      case .flag(false), .null, .other: break
      }
    }
    return form
  }
}

extension Request {
  /// The body read as a JSON object.
  ///
  /// - Returns: its values.
  /// - Throws: `RequestRefusal.notJSON` by the content type, and what ``JSONFields/init(_:limits:)`` throws.
  public func json() throws(RequestRefusal) -> JSONFields {
    guard MediaType(headers[.contentType] ?? "").essence == "application/json" else { throw .notJSON }
    return try JSONFields(body, limits: limits)
  }
}
