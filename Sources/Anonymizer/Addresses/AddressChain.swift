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
      var after = number.end
      if text.kind(after) == .space, chain.count > 0 { after += 1 }
      guard let unit = AddressParts.units.longest(text.scalars, at: after), fits(unit.tag, number, text, after) else {
        if chain.count > 0, number.isRoom(after: chain), next - place <= 2,
          Units.lexicon.longest(text.scalars, at: after) == nil
        {
          chain.add(AddressParts.room, to: number.end, number)
        }
        break
      }
      if crossesComma(place..<next, text), startsAnew.contains(unit.tag) { break }
      chain.add(unit.tag, to: after + unit.length, number)
      place = chain.range.upperBound
    }
    return chain.count > 0 ? chain : nil
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
