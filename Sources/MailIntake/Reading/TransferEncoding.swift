/// How bytes travel as ASCII (RFC 2045, section 6). What no encoder writes is passed over, never refused: a letter with a
/// broken line is still a letter.
enum TransferEncoding {
  /// The bytes of a body.
  static func decoded(_ body: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
    bytes.reserveCapacity(text.count * 3 / 4)
    for byte in text {
      if byte == UInt8(ascii: "=") {
        (bits, count) = (0, 0)
        continue
      }
      guard let value = base64Value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= 1 << UInt32(count) - 1
      }
    }
    return bytes
  }

  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), text)
    bytes.reserveCapacity(text.count)
    while !rest.isEmpty {
      let isLast = !rest.contains(0x0A)
      var line = MailBytes.takeLine(&rest)
      while let last = line.last, MailBytes.isBlank(last) { line.removeLast() }
      let goesOn = line.last == UInt8(ascii: "=")
      if goesOn { line.removeLast() }
      unescape(line, into: &bytes)
      if !goesOn, !isLast { bytes.append(0x0A) }
    }
    return bytes
  }

  /// As in a header: an underscore is a space (RFC 2047, section 4.2).
  static func quotedWord(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    unescape(text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...], into: &bytes)
    return bytes
  }

  private static func unescape(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    var rest = line
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), let high = rest.first.flatMap(MailBytes.hexadecimal),
        let low = rest.dropFirst().first.flatMap(MailBytes.hexadecimal)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
