/// Which of the names that exist was probably meant.
public enum Nearest {
  /// The nearest name, if one is near.
  ///
  /// Nearest is a name of which the written one is a short form, or the other way round (at least two characters); then
  /// one that few edits part from it: one edit in three characters (at least one), as long as something
  /// stays. Of equally near names the first in alphabetical order.
  /// - Parameters:
  ///   - name: what was written.
  ///   - names: the names that exist.
  /// - Returns: one of the names; nil where none is near.
  public static func to(_ name: String, among names: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    var best: (rank: Int, distance: Int, name: String)?
    for candidate in names where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(written, scalars)
      guard let rank = rank(written, scalars, distance) else { continue }
      if let held = best, held <= (rank, distance, candidate) { continue }
      best = (rank, distance, candidate)
    }
    return best?.name
  }

  /// 0 where one lies in the other, 1 where few edits part them, nil where neither.
  private static func rank(_ written: [Unicode.Scalar], _ candidate: [Unicode.Scalar], _ distance: Int) -> Int? {
    let (short, long) = written.count < candidate.count ? (written, candidate) : (candidate, written)
    if short.count >= 2, distance == long.count - short.count, long.contains(short) { return 0 }
    return distance <= max(1, written.count / 3) && distance < long.count ? 1 : nil
  }

  /// Insertions, deletions, replacements and exchanges of two neighbours that lead from one to the other.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var above: [Int] = []
    var row = Array(0...second.count)
    for line in first.indices {
      var next = [line + 1]
      for column in second.indices {
        let replaced = row[column] + (first[line] == second[column] ? 0 : 1)
        var least = min(replaced, row[column + 1] + 1, next[column] + 1)
        if line > 0, column > 0, first[line] == second[column - 1], first[line - 1] == second[column] {
          least = min(least, above[column - 1] + 1)
        }
        next.append(least)
      }
      (above, row) = (row, next)
    }
    return row[second.count]
  }
}
