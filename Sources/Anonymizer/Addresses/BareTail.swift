/// Numbers without a unit at the end of an address: 3栋501, 76号5-3, 109号1-9-3, 258号-27, 商铺A区B-108.
enum BareTail {
  /// The end of the numbers that begin at `start`, after a chain that ends at `chainEnd`; nil when they count or measure something.
  static func end(from start: Int, after chainEnd: Int, _ chain: AddressChain, _ text: FoldedText) -> Int? {
    var place = start
    var groups: [Int] = []
    let hasLetter = text.kind(place) == .latin
    if hasLetter { place += text.at(place + 1) == 0x2D ? 2 : 1 }
    while groups.count < 4 {
      let first = place
      while place - first < 5, text.kind(place) == .digit { place += 1 }
      guard place > first else { return spelled(from: start, groups, chain, text) }
      groups.append(place - first)
      guard text.at(place) == 0x2D, text.kind(place + 1) == .digit else { break }
      place += 1
    }
    guard groups.allSatisfy({ $0 <= 4 }), groups[0] < 4 || groups.count == 1 else { return nil }
    let isLettered = text.kind(place) == .latin && text.kind(place + 1) != .latin && text.kind(place + 1) != .digit
    if isLettered { place += 1 }
    guard text.kind(place) != .digit, text.kind(place) != .latin, !isCounted(place, text) else { return nil }
    let isRoom =
      (groups[0] >= 2 || isLettered) && holdsRooms(chain) || groups.count > 1
      || text.at(chainEnd) == 0x2D && start == chainEnd + 1
    return isRoom || hasLetter && groups[0] >= 2 ? place : nil
  }

  /// 五单元六零二.
  private static func spelled(from start: Int, _ groups: [Int], _ chain: AddressChain, _ text: FoldedText) -> Int? {
    guard groups.isEmpty, let number = AddressNumber.read(at: start, text), number.figures >= 2, holdsRooms(chain),
      !isCounted(number.end, text)
    else { return nil }
    return number.end
  }

  private static func isCounted(_ place: Int, _ text: FoldedText) -> Bool {
    let after = text.kind(place) == .space ? place + 1 : place
    return Units.lexicon.longest(text.scalars, at: after) != nil
  }

  private static func holdsRooms(_ chain: AddressChain) -> Bool {
    chain.has(AddressParts.building) || chain.has(AddressParts.unit) || chain.has(AddressParts.floor)
      || chain.has(AddressParts.number)
  }
}
