/// What a web server answered, as it came over the wire.
struct WebAnswer {
  let status: Int
  /// Names in lower case, in their order.
  let fields: [(name: String, value: String)]
  let body: [UInt8]

  /// Reads an answer.
  ///
  /// - Parameter bytes: head, an empty line, body.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.endOfHead(bytes[...]) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let code = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    status = code
    fields = lines.dropFirst().compactMap(Self.field)
    body = Array(bytes[(end + 4)...])
  }

  /// The first value of a field.
  subscript(_ name: String) -> String? { fields.first { $0.name == name.lowercased() }?.value }

  private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Int? {
    let mark: [UInt8] = [13, 10, 13, 10]
    return bytes.indices.dropLast(3).first { bytes[$0..<$0 + 4].elementsEqual(mark) }
  }

  private static func field(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (line[..<colon].lowercased(), String(value))
  }
}
