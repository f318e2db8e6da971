/// The name of an estate before a building or room number.
enum EstateName {
  private static let longest = 12

  /// Where the estate's name begins that ends right before a place.
  static func start(before place: Int, _ text: FoldedText) -> Int? {
    var end = place
    while end > 0, place - end < 2,
      text.kind(end - 1) == .space || text.kind(end - 1) == .close || text.at(end - 1) == 0x7684
    { end -= 1 }
    guard let suffix = AddressParts.estates.ending(text.scalars, before: end, longest: 4) else { return nil }
    if suffix.length == 1, text.at(end - 1) == 0x53BF { return nil }
    var start = end - suffix.length
    while start > 0, end - start < longest, isName(start - 1, text) {
      if text.at(start - 1) == 0x548C, !isHarmony(text.at(start)) { break }
      if AddressParts.bounds.ending(text.scalars, before: start, longest: 3) != nil { break }
      start -= 1
    }
    return end - start > (suffix.length == 1 ? 1 : 0) ? start : nil
  }

  /// Where a name begins that 住在 or 地址 leads to, whatever it ends in: 家住锦绣江南B区7栋.
  static func cued(before place: Int, _ text: FoldedText) -> Int? {
    var start = place
    while start > 0, place - start < longestCued, isName(start - 1, text) {
      if place - start >= 2, cues.ending(text.scalars, before: start, longest: 3) != nil { return start }
      if AddressParts.bounds.ending(text.scalars, before: start, longest: 3) != nil { return nil }
      start -= 1
    }
    let isAfterColon = text.at(start - 1) == 0x3A && cues.ending(text.scalars, before: start - 1, longest: 3) != nil
    return isAfterColon && place - start >= 2 ? start : nil
  }

  private static let longestCued = 9
  private static let cues = Lexicon([(1, "家住 住在 我住 居住在 居住于 租住 住址 地址 家住在 住址是 地址是 寄到 送到")])

  /// 和 joins two things, or begins 和谐, 和平, 和顺, 和美 and the like.
  private static func isHarmony(_ next: UInt16) -> Bool { harmony.contains(next) }

  private static let harmony = ScalarSet("谐平顺美园润兴泰信畅悦".utf16)

  private static func isName(_ index: Int, _ text: FoldedText) -> Bool {
    text.kind(index) == .han || text.kind(index) == .latin || text.kind(index) == .digit || text.at(index) == 0x2E
  }
}
