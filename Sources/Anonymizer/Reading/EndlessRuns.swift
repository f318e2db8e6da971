/// Rows of figures, and rows of surnames, longer than any number or list: masked whole and taken out of the rules' sight, so that such a
/// text costs no more than another.
enum EndlessRuns {
  private static let fewestSurnames = 40

  static func find(in text: FoldedText) -> [Match] {
    rows(of: .figures, atLeast: SafetyNet.endless, text).map {
      Match(range: $0, kind: .number, confidence: 0.6, reason: .safetyNet)
    }
      + rows(of: NameScore.shared.surnames, atLeast: fewestSurnames, text).map {
        Match(range: $0, kind: .name, confidence: 0.6, reason: .safetyNet)
      }
  }

  /// Looks at every nth character only: a row as long as that cannot hide between two looks.
  private static func rows(of set: ScalarSet, atLeast fewest: Int, _ text: FoldedText) -> [Range<Int>] {
    let scalars = text.scalars
    var rows: [Range<Int>] = []
    var place = fewest - 1
    while place < scalars.count {
      guard set.contains(scalars[place]) else {
        place += fewest
        continue
      }
      var start = place
      while start > 0, place - start < fewest, set.contains(scalars[start - 1]) { start -= 1 }
      var end = place + 1
      while end < scalars.count, set.contains(scalars[end]) { end += 1 }
      if end - start >= fewest { rows.append(start..<end) }
      place = end + fewest
    }
    return rows
  }
}
