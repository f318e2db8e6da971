import Testing

/// The bytes that pairs of hexadecimal digits stand for.
func bytes(hexadecimal text: String) throws -> [UInt8] {
  var rest = text[...]
  var bytes: [UInt8] = []
  while !rest.isEmpty {
    bytes.append(try #require(UInt8(rest.prefix(2), radix: 16)))
    rest = rest.dropFirst(2)
  }
  return bytes
}
