/// The lines before one part of a `multipart/form-data` body (RFC 7578, section 4).
struct PartHead: Equatable {
  /// The field's name, cleaned.
  let name: String
  /// The file, where the part is one.
  let file: UploadedFile?

  /// Reads the lines.
  ///
  /// - Parameters:
  ///   - bytes: without the empty line at their end.
  ///   - limits: for the name.
  /// - Throws: `RequestRefusal.multipartMalformed`, `.multipartNested`, `.fieldNameTooLong`.
  init(_ bytes: ArraySlice<UInt8>, limits: RequestLimits) throws(RequestRefusal) {
    let lines = try PartHeadLines(bytes)
    guard let disposition = lines.disposition.flatMap(HeaderParameters.init), disposition.essence == "form-data",
      let name = disposition["name"]
    else { throw .multipartMalformed(.name) }
    guard name.count <= limits.fieldNameBytes else { throw .fieldNameTooLong(limit: limits.fieldNameBytes) }
    self.name = TypedText.clean(Self.decoded(name))
    let type = MediaType(String(decoding: lines.type ?? [], as: UTF8.self)).essence
    guard !type.hasPrefix("multipart/"), !type.hasPrefix("message/") else { throw .multipartNested }
    // `filename*` is not for forms (RFC 7578, section 4.2), but shows that a file was meant.
    let fileName = disposition["filename"] ?? disposition["filename*"].map { _ in [] }
    file = fileName.map { [name = self.name] in UploadedFile(field: name, name: Self.decoded($0), type: type) }
  }

  /// Browsers write a quote and the line ends this way in names, and nothing else (WHATWG HTML, section 4.10.21.8).
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let sequence = rest.prefix(3)
      let decoded = byte == UInt8(ascii: "%") ? PercentCoding.decode(sequence, plusIsSpace: false) : []
      if decoded.count == 1, let meant = decoded.first, [0x22, 0x0D, 0x0A].contains(meant) {
        result.append(meant)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

/// The two lines that count, of all before a part.
private struct PartHeadLines {
  var disposition: ArraySlice<UInt8>?
  var type: ArraySlice<UInt8>?

  init(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0D }
      rest = rest[line.endIndex...]
      // A bare CR or LF and a folded line are read in different ways by different programs.
      if !rest.isEmpty { guard rest.starts(with: [0x0D, 0x0A]) else { throw .multipartMalformed(.head) } }
      rest = rest.dropFirst(2)
      try take(line)
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) throws(RequestRefusal) {
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    guard name.endIndex < line.endIndex, !name.isEmpty, line.allSatisfy(Self.standsInLine),
      !name.contains(where: { $0 == 0x20 || $0 == 0x09 })
    else { throw .multipartMalformed(.head) }
    let value = line[name.endIndex...].dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "content-disposition": try Self.set(&disposition, value)
    case "content-type": try Self.set(&type, value)
    case "content-transfer-encoding":
      let encoding = MediaType(String(decoding: value, as: UTF8.self)).essence
      guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .multipartMalformed(.head) }
    default: break
    }
  }

  private static func set(_ line: inout ArraySlice<UInt8>?, _ value: ArraySlice<UInt8>) throws(RequestRefusal) {
    guard line == nil else { throw .multipartMalformed(.head) }
    line = value
  }

  private static func standsInLine(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || byte == 0x09 }
}
