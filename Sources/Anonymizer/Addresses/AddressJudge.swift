/// Tells addresses from counts, dates, bus lines and documents that use the same words.
enum AddressJudge {
  static func isAddress(_ chain: AddressChain, isInEstate: Bool, _ text: FoldedText) -> Bool {
    let before = text.at(chain.range.lowerBound - 1)
    let end = chain.range.upperBound
    let isNoHouse = AddressParts.notHouses.longest(text.scalars, at: end) != nil
    if chain.count > 1 { return isChain(chain, before, isNoHouse, text) }
    if AddressParts.counting.contains(before) { return false }
    if text.at(end - 1) == 0x23, isNoHouse { return false }  // 2#线
    if chain.has(AddressParts.building),
      text.at(end - 1) != 0x5EA7 || isInEstate || text.kind(chain.range.lowerBound) == .latin
    {
      return isInEstate || !chain.isSpelled || text.at(end - 1) == 0x697C || isOrdinal(chain.range, text)
    }
    if chain.has(AddressParts.number) {
      return !isNoHouse && isLane(before: chain.range.lowerBound, text)
    }
    if chain.has(AddressParts.group) { return isGroup(chain, text) }
    if chain.has(AddressParts.unit) { return isInEstate && text.at(end - 1) != 0x95E8 || text.at(end - 1) == 0x5143 }
    if chain.has(AddressParts.room) { return isRoom(chain, isInEstate, text) }
    return chain.has(AddressParts.floor) && isInEstate && !isNoHouse
  }

  private static func isChain(_ chain: AddressChain, _ before: UInt16, _ isNoHouse: Bool, _ text: FoldedText) -> Bool {
    let strong = [AddressParts.building, AddressParts.unit, AddressParts.room].filter(chain.has).count
    if strong >= 2 { return true }
    if [0x5171, 0x7EA6, 0x6BCF].contains(before) { return false }  // 共 约 每
    if strong == 1 {
      return !AddressParts.counting.contains(before) || chain.has(AddressParts.floor) || chain.has(AddressParts.number)
    }
    if isNoHouse { return false }
    let isAtLane = isLane(before: chain.range.lowerBound, text)
    if chain.has(AddressParts.group), chain.has(AddressParts.floor) { return isAtLane }
    return chain.has(AddressParts.number) && (chain.has(AddressParts.group) || isAtLane)
  }

  /// 七栋 is the seventh; 一栋 and 两幢 are counts.
  private static func isOrdinal(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    [0x680B, 0x5E62].contains(text.at(range.upperBound - 1))
      && ![0x4E00, 0x4E24].contains(text.at(range.lowerBound))
      && Units.lexicon.longest(text.scalars, at: range.upperBound) == nil
  }

  private static func isLane(before place: Int, _ text: FoldedText) -> Bool {
    var end = place
    if text.kind(end - 1) == .space { end -= 1 }
    return AddressParts.lanes.ending(text.scalars, before: end, longest: 2) != nil
  }

  /// 组, 队 and 弄 stand for an address after a village or before a house.
  private static func isGroup(_ chain: AddressChain, _ text: FoldedText) -> Bool {
    let last = text.at(chain.range.upperBound - 1)
    let before = text.at(chain.range.lowerBound - 1)
    if last == 0x5F04 { return true }  // 弄
    guard last == 0x7EC4 || last == 0x961F || last == 0x793E || last == 0x6392 else { return false }  // 组 队 社 排
    return [0x6751, 0x533A, 0x961F, 0x5E84, 0x5C6F, 0x59D4, 0x5BE8].contains(before)
      || text.at(chain.range.upperBound - 2) == 0x5C0F && text.at(chain.range.upperBound - 3) == 0x6C11
      || text.at(chain.range.upperBound) == 0x6751 && text.at(chain.range.upperBound + 1) == 0x6C11
  }

  /// 501室 stands for itself; 三户 and 两房 are counts.
  private static func isRoom(_ chain: AddressChain, _ isInEstate: Bool, _ text: FoldedText) -> Bool {
    let last = text.at(chain.range.upperBound - 1)
    let count = chain.range.count
    if last == 0x6237, text.kind(chain.range.upperBound - 2) == .digit { return false }  // 184户 is a count
    if chain.isSpelled { return isInEstate && last == 0x5BA4 && count >= 4 }
    if last == 0x5BA4 { return count >= 3 }  // 室
    return isInEstate ? count >= 4 : count >= 4 && text.at(chain.range.upperBound - 2) == 0x53F7
  }
}
