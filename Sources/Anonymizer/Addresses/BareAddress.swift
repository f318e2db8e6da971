/// Addresses of figures alone: 3-2-501, 5#301, 12/2/1503, A3-1201.
enum BareAddress {
  static func end(at start: Int, _ reading: Reading) -> Int? {
    let text = reading.text
    guard text.kind(start) == .digit || text.kind(start) == .latin, !isWord(text, start - 1),
      !isMark(text.at(start - 1))
    else { return nil }
    var place = start
    if text.kind(place) == .latin { place += 1 }
    var sizes: [Int] = []
    var marks: [UInt16] = []
    while sizes.count < 5 {
      let first = place
      while place - first < 5, text.kind(place) == .digit { place += 1 }
      guard place > first, place - first <= 4 else { return nil }
      sizes.append(place - first)
      guard isMark(text.at(place)), text.kind(place + 1) == .digit else { break }
      marks.append(text.at(place))
      place += 1
    }
    guard !isWord(text, place), sizes.count >= 2, let last = sizes.last,
      isAddress(sizes, marks, last, start..<place, reading)
    else { return nil }
    if text.at(place) == 0x5BA4 || text.at(place) == 0x6237 || text.at(place) == 0x53F7 || text.at(place) == 0x623F {
      place += 1
    }
    return place
  }

  /// 锦绣大厦1806, 晓峰阁2208: three or four figures after the name of a house, no year and no count.
  static func room(at start: Int, _ text: FoldedText) -> Int? {
    guard text.kind(start) == .digit, AddressParts.homes.ending(text.scalars, before: start, longest: 3) != nil,
      EstateName.start(before: start, text) != nil
    else { return nil }
    var end = start
    while end - start < 5, text.kind(end) == .digit { end += 1 }
    let isYear =
      end - start == 4
      && (text.at(start) == 0x31 && text.at(start + 1) == 0x39 || text.at(start) == 0x32 && text.at(start + 1) == 0x30)
    guard (3...4).contains(end - start), !isYear, text.at(start) != 0x30, !isWord(text, end), !isMark(text.at(end)),
      Units.lexicon.longest(text.scalars, at: end) == nil
    else { return nil }
    return end
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit || text.at(index) == 0x2E && text.kind(index - 1) == .digit
  }

  private static func isMark(_ scalar: UInt16) -> Bool {
    scalar == 0x2D || scalar == 0x23 || scalar == 0x2F || scalar == 0x5F
  }

  private static func isAddress(_ sizes: [Int], _ marks: [UInt16], _ last: Int, _ range: Range<Int>, _ reading: Reading)
    -> Bool
  {
    let text = reading.text
    guard sizes.dropLast().allSatisfy({ $0 <= 2 }) || (sizes.count == 2 && sizes[0] <= 3) || last == 3 && sizes[0] <= 4
    else { return false }
    if isPlain(range, reading) { return false }
    if sizes.count >= 3 {
      return last >= 3 || (marks.allSatisfy { $0 == 0x2D } && EstateName.start(before: range.lowerBound, text) != nil)
    }
    if marks.contains(0x23) { return last >= 2 }
    let isEstate = EstateName.start(before: range.lowerBound, text) != nil
    let after = text.at(range.upperBound)
    return last >= 3 && marks[0] != 0x2F
      && (isEstate || after == 0x5BA4 || after == 0x6237 || after == 0x4E1A || after == 0x4F4F
        || text.at(range.lowerBound - 1) == 0x4F4F)
  }

  private static func isPlain(_ range: Range<Int>, _ reading: Reading) -> Bool {
    reading.isPlain(at: range.upperBound - 1)
  }
}
