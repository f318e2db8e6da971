/// Which of the names that exist was probably meant.
public enum Nearest {
  /// The nearest name, if one is near.
  ///
  /// Near is: one edit in three characters (Levenshtein, at least one), as long as something stays; or, for short forms
  /// of names, one inside the other with at least two characters. Of equally near names the first in alphabetical order.
  /// - Parameters:
  ///   - name: what was written.
  ///   - names: the names that exist.
  public static func to(_ name: String, among names: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    var best: (distance: Int, name: String)?
    for candidate in names where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(written, scalars)
      guard isNear(written, scalars, distance) else { continue }
      if let held = best, (held.distance, held.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  private static func isNear(_ written: [Unicode.Scalar], _ candidate: [Unicode.Scalar], _ distance: Int) -> Bool {
    let (short, long) = written.count < candidate.count ? (written, candidate) : (candidate, written)
    if distance <= max(1, written.count / 3), distance < long.count { return true }
    return short.count >= 2 && distance == long.count - short.count && long.contains(short)
  }

  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (line, scalar) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let replaced = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
