/// Rows of figures, and rows of surnames, longer than any number or list: masked whole and taken out of the rules' sight, so that such a
/// text costs no more than another.
enum EndlessRuns {
  private static let fewestSurnames = 40

  static func find(in text: FoldedText) -> [Match] {
    (rows(of: .figures, atLeast: SafetyNet.endless, text) + spacedRows(text)).map {
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

  /// Single figures with one mark between each two: 1 3 8 0…, 1-3-8-0…. Dates and tables have longer groups.
  private static func spacedRows(_ text: FoldedText) -> [Range<Int>] {
    let length = SafetyNet.endless * 2
    var rows: [Range<Int>] = []
    var place = length - 2
    while place + 1 < text.count {
      let first = isPair(place, text) ? place : isPair(place + 1, text) ? place + 1 : -1
      guard first >= 0 else {
        place += length
        continue
      }
      var start = first
      while start >= 2, first - start < length, isPair(start - 2, text) { start -= 2 }
      var end = first + 2
      while isPair(end, text) { end += 2 }
      let isLast = text.kind(end) == .digit && text.kind(end + 1) != .digit
      if end - start >= length { rows.append(start..<(isLast ? end + 1 : end - 1)) }
      place = end + length
    }
    return rows
  }

  /// One figure and one mark that people put into a number.
  private static func isPair(_ index: Int, _ text: FoldedText) -> Bool {
    guard text.kind(index) == .digit else { return false }
    return text.kind(index + 1) == .space || text.kind(index + 1) == .symbol
  }
}
