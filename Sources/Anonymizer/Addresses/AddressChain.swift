/// One stretch of address parts such as 3号楼2单元501 or 八组12号, as it is read from left to right.
struct AddressChain {
  var range: Range<Int>
  /// The tags of ``AddressParts`` met, as bits.
  var parts: UInt32 = 0
  var count = 0
  /// Whether every number was spelled in numerals, as counts often are.
  var isSpelled = true

  func has(_ part: UInt8) -> Bool { parts & (1 << UInt32(part)) != 0 }

  /// Reads a chain that begins at a place.
  static func read(at start: Int, _ text: FoldedText) -> AddressChain? {
    var chain = AddressChain(range: start..<start)
    var place = start
    while chain.count < 8 {
      let next = chain.count == 0 ? place : AddressNumber.skip(from: place, text)
      guard let number = AddressNumber.read(at: next, text) else { break }
      guard let (unit, after) = unit(after: number, text, isFirst: chain.count == 0) else {
        if chain.count > 0, next - place <= 2, let end = BareTail.end(from: next, after: place, chain, text) {
          chain.add(AddressParts.room, to: end, number)
        }
        break
      }
      if crossesComma(place..<next, text), startsAnew.contains(unit.tag) { break }
      chain.add(unit.tag, to: end(of: after + unit.length, text), number)
      place = chain.range.upperBound
    }
    return chain.count > 0 ? chain : nil
  }

  /// The unit that follows a number, and where; a space may stand between, before a building's unit at the beginning too.
  private static func unit(after number: AddressNumber, _ text: FoldedText, isFirst: Bool) -> (Lexicon.Match, Int)? {
    let isSpaced = text.kind(number.end) == .space
    let after = isSpaced ? number.end + 1 : number.end
    guard let unit = AddressParts.units.longest(text.scalars, at: after), fits(unit.tag, number, text, after),
      !isSpaced || !isFirst || unit.tag == AddressParts.building && !number.isSpelled
    else { return nil }
    return (unit, after)
  }

  /// Takes in what may close a part: 楼 after # and a space, 甲 after 号, the numeral of 3号之一, the side of a floor (5楼东).
  private static func end(of unit: Int, _ text: FoldedText) -> Int {
    let next = text.at(unit)
    switch text.at(unit - 1) {
    case 0x23:
      let place = text.kind(unit) == .space ? unit + 1 : unit
      return text.at(place) == 0x697C ? place + 1 : unit
    case 0x53F7: return AddressParts.stems.contains(next) && text.at(unit + 1) != 0x65B9 ? unit + 1 : unit  // 甲方
    case 0x4E4B: return text.value(unit) < Spelling.formal ? unit + 1 : unit
    case 0x5C42, 0x697C:
      guard AddressParts.directions.contains(next) else { return unit }
      if [0x6237, 0x4FA7, 0x8FB9].contains(text.at(unit + 1)) { return unit + 2 }  // 户 侧 边
      return text.kind(unit + 1) == .han ? unit : unit + 1
    default: return unit
    }
  }

  private mutating func add(_ part: UInt8, to end: Int, _ number: AddressNumber) {
    range = range.lowerBound..<end
    parts |= 1 << UInt32(part)
    count += 1
    isSpelled = isSpelled && number.isSpelled
  }

  /// Parts that begin another address after a comma.
  private static let startsAnew: [UInt8] = [AddressParts.building, AddressParts.group, AddressParts.number]

  private static func crossesComma(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    range.contains { text.at($0) == 0x2C || text.at($0) == 0x3001 }
  }

  private static func fits(_ tag: UInt8, _ number: AddressNumber, _ text: FoldedText, _ place: Int) -> Bool {
    if text.at(place) == 0x46, text.kind(place + 1) == .latin { return false }
    if tag == AddressParts.floor, number.isLetter { return false }
    return true
  }
}
