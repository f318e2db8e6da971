/// Numbers that only the word before them explains: QQ, WeChat, accounts, meters, orders, cases, documents, the tail of a longer one.
enum CuedNumberRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    let cues = window.cues
    let count = window.length(from: start, worst: .tight)
    let run = start..<start + count
    guard window.canEnd(run.upperBound), window.lookalikes(run) == 0 else { return nil }
    if cues.has(CueWords.tail), (3...8).contains(count) {
      return withLetter(window.match(run, tailKind(cues), 0.9, .cue), window)
    }
    guard count >= 5 else { return nil }
    let sorts: [(UInt8, ClosedRange<Int>, IdentifierClass)] = [
      (CueWords.qq, 5...12, .qq), (CueWords.wechat, 5...20, .wechat), (CueWords.permit, 8...18, .permit),
      (CueWords.passport, 7...10, .passport), (CueWords.handset, 14...17, .imei), (CueWords.account, 5...32, .account),
      (CueWords.handle, 5...14, .handle), (CueWords.phone, 7...13, count > 9 ? .mobile : .landline),
    ]
    for (cue, lengths, kind) in sorts where cues.has(cue) && lengths.contains(count) {
      return window.match(run, kind, 0.92, .cue)
    }
    if count == 15, Checksum.luhn(window.stream.values(run)) { return window.match(run, .imei, 0.85, .checksum) }
    return nil
  }

  /// The X that ends an identity card belongs to its tail.
  private static func withLetter(_ found: (end: Int, match: Match), _ window: NumberWindow) -> (end: Int, match: Match)
  {
    let end = found.match.range.upperBound
    guard window.reading.text.at(end) == 0x58, window.reading.text.kind(end + 1) != .latin else { return found }
    var longer = found
    longer.match.range = found.match.range.lowerBound..<end + 1
    return longer
  }

  private static func tailKind(_ cues: UInt32) -> IdentifierClass {
    if cues.has(CueWords.identity) { return .idCard }
    if cues.has(CueWords.bank) { return .bankCard }
    if cues.has(CueWords.phone) { return .mobile }
    return .plate
  }
}
