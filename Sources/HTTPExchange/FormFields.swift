/// The fields of a form or a query, in the order they came. Of fields with one name the first counts.
public struct FormFields: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// The name the form gives it.
    public let name: String
    /// What stood in it: valid UTF-8, line ends `\n`, no control or bidirectional override characters.
    public let value: String
  }

  /// The fields; no name twice.
  public private(set) var fields: [Field] = []

  /// No fields.
  public init() {}

  /// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1).
  ///
  /// `+` is a space, `%XX` a byte, a `%` without two hexadecimal digits itself. Bytes that are no UTF-8 become U+FFFD;
  /// control characters other than tab and line end, and bidirectional controls, are dropped.
  ///
  /// - Throws: `RequestRefusal.bodyTooLarge`, `.tooManyFields`, `.fieldNameTooLong`.
  public init(urlEncoded bytes: some Collection<UInt8>, limits: RequestLimits = RequestLimits()) throws(RequestRefusal)
  {
    guard bytes.count <= limits.bodyBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
    var pieces = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let pair = rest.prefix { $0 != UInt8(ascii: "&") }
      rest = rest[pair.endIndex...].dropFirst()
      guard !pair.isEmpty else { continue }
      pieces += 1
      guard pieces <= limits.formFields else { throw .tooManyFields(limit: limits.formFields) }
      try add(pair, limits: limits)
    }
  }

  /// What stands in a field; `nil` when the form has no such field, empty when nothing was typed.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  private mutating func add(_ pair: some Collection<UInt8>, limits: RequestLimits) throws(RequestRefusal) {
    let name = pair.prefix { $0 != UInt8(ascii: "=") }
    guard name.count <= limits.fieldNameBytes else { throw .fieldNameTooLong(limit: limits.fieldNameBytes) }
    add(name: Self.text(name), value: Self.text(pair[name.endIndex...].dropFirst()))
  }

  /// Adds a clean field unless there is one of its name.
  mutating func add(name: String, value: String) {
    if self[name] == nil { fields.append(Field(name: name, value: value)) }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    TypedText.clean(PercentCoding.decode(bytes, plusIsSpace: true))
  }
}
