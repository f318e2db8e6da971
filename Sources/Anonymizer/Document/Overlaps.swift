/// Settles which finding keeps a stretch that several rules claim: the surer one, then the longer one; what is left of the other stays
/// masked where it sticks out.
enum Overlaps {
  static func settle(_ matches: [Match]) -> [Match] {
    let ordered = matches.filter { !$0.range.isEmpty }.sorted {
      ($0.range.lowerBound, -$0.range.count, -$0.confidence) < ($1.range.lowerBound, -$1.range.count, -$1.confidence)
    }
    var settled: [Match] = []
    for match in ordered {
      guard let last = settled.last, last.range.upperBound > match.range.lowerBound else {
        settled.append(match)
        continue
      }
      let joined = last.range.lowerBound..<max(last.range.upperBound, match.range.upperBound)
      var winner = prefers(match, last) ? match : last
      winner.range = joined
      settled[settled.count - 1] = winner
    }
    return settled
  }

  private static func prefers(_ left: Match, _ right: Match) -> Bool {
    if left.reason == .safetyNet || right.reason == .safetyNet { return right.reason == .safetyNet }
    if left.range == right.range, left.reason == .furtherMention || right.reason == .furtherMention {
      return right.reason == .furtherMention
    }
    if left.range.count >= right.range.count * 2 { return true }
    if right.range.count >= left.range.count * 2 { return false }
    return left.confidence > right.confidence
  }
}
