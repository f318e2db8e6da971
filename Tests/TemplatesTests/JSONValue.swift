/// Any JSON, with numbers kept as they are written.
indirect enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  init(from decoder: any Decoder) throws {
    if let record = try? [String: JSONValue](from: decoder) {
      self = .record(record)
      return
    }
    if let list = try? [JSONValue](from: decoder) {
      self = .list(list)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? value.decode(Double.self) {
      self = .text("\(number)")
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  /// What a record holds: a value that is not one is a record of nothing but `.`.
  var asRecord: [String: JSONValue] {
    if case .record(let record) = self { record } else { [".": self] }
  }

  /// Whether one of the values is code, which the specification's vectors carry for a dozen languages.
  var holdsFunctions: Bool {
    guard case .record(let record) = self else { return false }
    return record["__tag__"] != nil || record.values.contains(where: \.holdsFunctions)
  }
}
