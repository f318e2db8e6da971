/// Which of the names that exist was probably meant.
enum Nearest {
  /// The nearest by edits, if it is near: one edit in three letters, at least one. Of equally near ones the first in alphabetical order.
  static func to(_ name: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    let ranked = names.map { (distance: distance(name, $0), name: $0) }.filter {
      $0.distance <= limit && $0.name != name
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Levenshtein's distance in Unicode scalars, with the case of ASCII letters overlooked.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.lowercased().unicodeScalars), Array(second.lowercased().unicodeScalars))
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
