/// All digits of a text in order, whatever they are written as, each with what stands between it and the one before.
struct DigitStream {
  /// Where each digit stands in the folded text.
  private(set) var positions: [Int32] = []
  /// Value in the lower four bits, ``Spelling`` above.
  private(set) var bytes: [UInt8] = []
  /// The ``Gap`` before each digit.
  private(set) var gaps: [Gap] = []

  init(_ text: FoldedText) {
    var previous = -1
    var index = 0
    let places = ScalarSet.numerals
    while text.advance(&index, to: places) {
      let digit = text.values[index]
      if digit == Spelling.none || DigitStream.isCountOfPlaces(at: index, in: text)
        || (digit >= Spelling.numeral && !DigitStream.counts(digit, at: index, in: text))
      {
        index += 1
        continue
      }
      positions.append(Int32(truncatingIfNeeded: index))
      bytes.append(digit)
      gaps.append(previous < 0 ? .apart : DigitStream.gap(from: previous, bytes[bytes.count - 2], to: index, text))
      previous = index
      index += 1
    }
  }

  /// A bracket parts a number from the name before it whose last characters sound like figures: 思玲（610….
  private static func gap(from previous: Int, _ digit: UInt8, to index: Int, _ text: FoldedText) -> Gap {
    if previous + 1 == index { return .none }
    if digit & Spelling.lookalike != 0, text.kind(previous) == .han, text.kind(previous + 1) == .open { return .apart }
    return Gap.between(previous, index, in: text)
  }

  /// A numeral beside 十, 百, 千, 万 or 亿 is part of a quantity; a lookalike counts only beside another digit.
  private static func counts(_ digit: UInt8, at index: Int, in text: FoldedText) -> Bool {
    if digit & Spelling.lookalike == 0 {
      return !isPower(text.at(index - 1)) && !isPower(text.at(index + 1))
    }
    if isDigit(text.at(index - 1)) || isDigit(text.at(index + 1)) { return true }
    return text.kind(index) == .latin && (isSpaced(index - 1, index - 2, text) || isSpaced(index + 1, index + 2, text))
  }

  /// 1 3 8 o o: a letter that stands for a digit between spaces.
  private static func isSpaced(_ space: Int, _ digit: Int, _ text: FoldedText) -> Bool {
    text.kind(space) == .space && isDigit(text.at(digit))
  }

  /// The 四 of 后四位 tells how many figures follow and is none of them.
  private static func isCountOfPlaces(at index: Int, in text: FoldedText) -> Bool {
    text.at(index + 1) == 0x4F4D && beforePlaces.contains(text.at(index - 1))
  }

  private static let beforePlaces = ScalarSet("前后末间尾".utf16)

  private static func isDigit(_ scalar: UInt16) -> Bool { FoldTable.shared.digits[Int(scalar)] != Spelling.none }

  private static func isPower(_ scalar: UInt16) -> Bool {
    switch scalar {
    case 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x62FE, 0x4F70, 0x4EDF, 0x842C: true
    default: false
    }
  }

  var count: Int { bytes.count }
  func value(_ index: Int) -> UInt8 { bytes[index] & 0x0F }
  func isLookalike(_ index: Int) -> Bool { bytes[index] & Spelling.lookalike != 0 }
  func isFigure(_ index: Int) -> Bool { bytes[index] < 0x10 }
  func position(_ index: Int) -> Int { Int(positions[index]) }

  /// The folded range that some digits and what stands between them cover.
  func range(_ digits: Range<Int>) -> Range<Int> { position(digits.lowerBound)..<position(digits.upperBound - 1) + 1 }

  /// The values of some digits.
  func values(_ digits: Range<Int>) -> [UInt8] { bytes[digits].map { $0 & 0x0F } }

  /// Parts a digit from the one before it.
  mutating func part(before index: Int) { if index < gaps.count { gaps[index] = .apart } }
}
