/// Header fields in the order they were added. No value can hold a line break, so no value can start a second header.
public struct HeaderFields: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// Which field.
    public let name: HeaderName
    /// Its value; one line.
    public let value: String
  }

  /// The fields, in order.
  public private(set) var fields: [Field] = []

  /// No fields.
  public init() {}

  /// The first value of a name. Setting replaces every value of that name; setting `nil` removes them.
  public subscript(name: HeaderName) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      fields.removeAll { $0.name == name }
      if let newValue { append(name, newValue) }
    }
  }

  /// Adds a field beside those of the same name, as `Set-Cookie` needs. Control bytes in the value become spaces.
  public mutating func append(_ name: HeaderName, _ value: String) {
    fields.append(Field(name: name, value: Self.oneLine(value)))
  }

  private static func oneLine(_ value: String) -> String {
    guard value.utf8.contains(where: isControl) else { return value }
    return String(decoding: value.utf8.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}
