/// Reads and writes the little of PDF's syntax that the finishing pass needs.
enum PDFText {
  /// The object that a name of a dictionary points to.
  static func reference(_ name: String, in text: String) -> Int? {
    guard let rest = after(name, in: text) else { return nil }
    let words = rest.prefix(40).split(whereSeparator: { $0.isWhitespace })
    guard words.count >= 3, words[1] == "0", words[2].hasPrefix("R") else { return nil }
    return Int(words[0])
  }

  /// The objects that a list of a dictionary points to.
  static func references(_ name: String, in text: String) -> [Int] {
    guard let rest = after(name, in: text), let open = rest.firstIndex(of: "["),
      let close = rest[open...].firstIndex(of: "]")
    else { return [] }
    let words = rest[rest.index(after: open)..<close].split(whereSeparator: { $0.isWhitespace })
    return stride(from: 0, to: words.count - 2, by: 3).compactMap { Int(words[$0]) }
  }

  /// All numbers that stand directly after a name.
  static func numbers(_ name: String, in text: String) -> [Double] {
    var numbers: [Double] = []
    var rest = Substring(text)
    while let found = after(name, in: rest) {
      let word = found.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      if let number = Double(word) { numbers.append(number) }
      rest = found
    }
    return numbers
  }

  /// What follows a name, which may not go on.
  private static func after(_ name: String, in text: some StringProtocol) -> Substring? {
    let (bytes, wanted) = (text.utf8, Array(name.utf8))
    guard let first = wanted.first else { return nil }
    var position = bytes.startIndex
    while let found = bytes[position...].firstIndex(of: first) {
      let end = bytes.index(found, offsetBy: wanted.count, limitedBy: bytes.endIndex) ?? bytes.endIndex
      if bytes[found..<end].elementsEqual(wanted), end == bytes.endIndex || !isNameByte(bytes[end]) {
        return Substring(text[end...])
      }
      position = bytes.index(after: found)
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A number with four decimals at most, without needless zeros.
  static func number(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
    let sign = scaled < 0 ? "-" : ""
    guard rest > 0 else { return sign + "\(whole)" }
    var digits = String(String(10_000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// A text as PDF's UTF-16 in hexadecimal.
  static func string(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return result + ">"
  }
}
