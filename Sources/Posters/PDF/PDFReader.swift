/// A PDF file as cairo writes it: classic list of objects, one after the other, nothing encrypted, no object inside another.
struct PDFReader {
  let bytes: UnsafeRawBufferPointer
  /// What stands between `obj` and `endobj`, by number; nil for a free one.
  private(set) var objects: [Range<Int>?] = []
  private(set) var root = 0
  private(set) var info = 0
  /// The pages in order.
  private(set) var pages: [Int] = []
  /// Lets go of the memory that the bytes were read into, as far as they can be read again.
  private let forget: () -> Void

  init(_ bytes: UnsafeRawBufferPointer, forget: @escaping () -> Void = {}) throws(PrintProblem) {
    self.bytes = bytes
    self.forget = forget
    try readTable()
    let catalogue = dictionary(root)
    guard let pagesNumber = PDFText.reference("/Pages", in: catalogue) else { throw Self.damaged("no pages") }
    pages = PDFText.references("/Kids", in: dictionary(pagesNumber))
  }

  /// The text of an object up to its stream.
  func dictionary(_ number: Int) -> String {
    guard objects.indices.contains(number), let range = objects[number] else { return "" }
    forgetNowAndThen(number)
    let end = streamStart(range) ?? range.upperBound
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  func body(_ number: Int) -> Slice<UnsafeRawBufferPointer>? {
    guard objects.indices.contains(number), let range = objects[number] else { return nil }
    return bytes[range]
  }

  /// The bytes of an object's stream as they stand in the file.
  func stream(_ number: Int) -> Slice<UnsafeRawBufferPointer>? {
    guard objects.indices.contains(number), let range = objects[number], let start = streamStart(range),
      let lengthObject = PDFText.reference("/Length", in: dictionary(number)),
      let length = Int(dictionary(lengthObject).filter { $0.isNumber })
    else { return nil }
    let first = start + "stream\n".utf8.count
    return first + length <= range.upperBound ? bytes[first..<first + length] : nil
  }

  private func streamStart(_ range: Range<Int>) -> Int? {
    find("stream\n", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 1 << 16))
  }

  private mutating func readTable() throws(PrintProblem) {
    let tail = max(0, bytes.count - 64)..<bytes.count
    guard let mark = find("startxref", in: tail), var position = number(after: mark + 9),
      let trailer = find("trailer", in: position..<bytes.count)
    else { throw Self.damaged("no list of objects") }
    position += "xref\n0 ".utf8.count
    let count = self.number(after: position - 1) ?? 0
    guard let line = bytes[position...].firstIndex(of: 0x0A) else { throw Self.damaged("no list of objects") }
    var offsets: [(number: Int, offset: Int)] = []
    for entry in 0..<count {
      let start = line + 1 + 20 * entry
      guard start + 18 <= trailer, bytes[start + 17] == UInt8(ascii: "n") else { continue }
      offsets.append((entry, Int(String(decoding: bytes[start..<start + 10], as: UTF8.self)) ?? 0))
    }
    objects = Array(repeating: nil, count: count)
    offsets.sort { $0.offset < $1.offset }
    for (index, entry) in offsets.enumerated() {
      let limit = index + 1 < offsets.count ? offsets[index + 1].offset : trailer
      objects[entry.number] = try range(from: entry.offset, to: limit)
      forgetNowAndThen(index)
    }
    let text = String(decoding: bytes[trailer...], as: UTF8.self)
    root = PDFText.reference("/Root", in: text) ?? 0
    info = PDFText.reference("/Info", in: text) ?? 0
  }

  private func range(from offset: Int, to limit: Int) throws(PrintProblem) -> Range<Int> {
    guard let begin = find("obj", in: offset..<min(limit, offset + 32)),
      let end = findLast("endobj", in: begin + 3..<limit)
    else { throw Self.damaged("an object without end") }
    return begin + 4..<end
  }

  /// Objects are read one after the other: what went before is let go of at every so many of them.
  private func forgetNowAndThen(_ number: Int) {
    if number.isMultiple(of: 512) { forget() }
  }

  private static func damaged(_ what: String) -> PrintProblem { PrintProblem(.pdf("cairo wrote \(what)")) }

  // MARK: - Searching

  private func matches(_ word: StaticString, at position: Int) -> Bool {
    (0..<word.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
  }

  private func find(_ word: StaticString, in range: Range<Int>) -> Int? {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard range.lowerBound <= last else { return nil }
    return (range.lowerBound...last).first { matches(word, at: $0) }
  }

  private func findLast(_ word: StaticString, in range: Range<Int>) -> Int? {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard range.lowerBound <= last else { return nil }
    return (range.lowerBound...last).last { matches(word, at: $0) }
  }

  private func number(after position: Int) -> Int? {
    let digits = bytes[position...].drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }.prefix {
      (0x30...0x39).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
