/// The manifest as a file: a first line with the version, for each file `HASH SIZE PATH`, and a last line `= HASH` over all before it,
/// which shows that nothing is missing. Hashes are 32 hexadecimal digits; all zeros where the bytes are not certain.
enum ManifestText {
  private static let header = "huiyin-manifest 1\n"
  private static let footerCount = 2 + 32 + 1

  static func written(_ count: Int, _ entry: (Int) -> (path: String, hash: PageHash, size: Int)) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count * 96)
    text += header.utf8
    for index in 0..<count {
      let (path, hash, size) = entry(index)
      append(hash, to: &text)
      text += " \(size) ".utf8
      text += path.utf8
      text.append(newline)
    }
    let check = PageHash(text)
    text += "= ".utf8
    append(check, to: &text)
    text.append(newline)
    return text
  }

  static func written(_ manifest: Manifest) -> [UInt8] {
    written(manifest.entries.count) { index in
      let entry = manifest.entries[index]
      return (entry.path, entry.hash, entry.size)
    }
  }

  /// `nil` when the text is not whole.
  static func read(_ text: [UInt8]) -> Manifest? {
    guard text.starts(with: header.utf8), text.count >= header.utf8.count + footerCount else { return nil }
    let bodyEnd = text.count - footerCount
    guard hash(text[(bodyEnd + 2)..<(text.count - 1)]) == PageHash(text[..<bodyEnd]) else { return nil }
    return text.withUnsafeBytes { entries(UnsafeRawBufferPointer(rebasing: $0[header.utf8.count..<bodyEnd])) }.map(
      Manifest.init)
  }

  private static func entries(_ lines: UnsafeRawBufferPointer) -> [Manifest.Entry]? {
    var entries: [Manifest.Entry] = []
    entries.reserveCapacity(lines.count / 64)
    var rest = lines
    while let end = rest.firstIndex(of: newline) {
      guard let entry = entry(UnsafeRawBufferPointer(rebasing: rest[..<end])) else { return nil }
      entries.append(entry)
      rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
    }
    return entries
  }

  private static func entry(_ line: UnsafeRawBufferPointer) -> Manifest.Entry? {
    guard line.count > 35, let hash = hash(line.prefix(32)) else { return nil }
    var size = 0
    var index = 33
    while index < line.count, line[index] != UInt8(ascii: " ") {
      size = size &* 10 &+ Int(line[index] &- UInt8(ascii: "0"))
      index += 1
    }
    return Manifest.Entry(path: String(decoding: line.dropFirst(index + 1), as: UTF8.self), hash: hash, size: size)
  }

  private static func hash(_ digits: some Collection<UInt8>) -> PageHash? {
    var words: (UInt64, UInt64) = (0, 0)
    for digit in digits {
      guard let value = value(ofDigit: digit) else { return nil }
      words = (words.0 << 4 | words.1 >> 60, words.1 << 4 | value)
    }
    return PageHash(high: words.0, low: words.1)
  }

  private static func value(ofDigit digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit &- UInt8(ascii: "a") &+ 10)
    default: nil
    }
  }

  private static func append(_ hash: PageHash, to text: inout [UInt8]) {
    for word in [hash.high, hash.low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  private static let newline = UInt8(ascii: "\n")
}
