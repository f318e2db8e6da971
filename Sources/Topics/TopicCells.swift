/// Phrases by place and category: which of these cells have enough people of their own.
struct TopicCells {
  /// A phrase at a place, under a category.
  struct Cell {
    let characters: [UInt32]
    let place: Int?
    let category: Int?
    let people: Int
    /// The newest report of each person, oldest first.
    let reports: [Int]
    /// Earlier reports that say the same, of wherever and whatever.
    let earlier: [Int]
  }

  private struct Key: Hashable {
    let place: Int?
    let category: Int?
  }

  private let reports: [TopicReport]
  private let people: People
  private let minimum: Int
  /// How many reports of the days looked at there are under each category.
  private var categories: [Int?: Int] = [:]

  init(_ reports: [TopicReport], _ people: People, minimum: Int) {
    self.reports = reports
    self.people = people
    self.minimum = minimum
  }

  /// The cells with enough people, without those that say the same as a better one.
  mutating func topics(of phrases: [Phrases.Phrase], among positions: Range<Int>) -> [Cell] {
    categories = Dictionary(grouping: positions, by: { reports[$0].category }).mapValues(\.count)
    var chosen: [(cell: Cell, reports: Set<Int>)] = []
    for cell in phrases.flatMap({ cells(of: $0, total: positions.count) }).sorted(by: Self.isBetter) {
      let own = Set(cell.reports)
      let isTold = chosen.contains { other in
        own.intersection(other.reports).count * 2 >= min(own.count, other.reports.count)
      }
      if !isTold { chosen.append((cell, own)) }
    }
    return chosen.map(\.cell)
  }

  /// How many people said the same before at the same place under the same category.
  func countBefore(_ cell: Cell) -> Int {
    var seen = Set<Int>()
    for position in cell.earlier where reports[position].category == cell.category {
      if let place = cell.place, !reports[position].places.contains(place) { continue }
      seen.insert(people.first[position])
    }
    return seen.count
  }

  /// The narrowest places with enough people, and wider ones where enough are left besides those.
  private func cells(of phrase: Phrases.Phrase, total: Int) -> [Cell] {
    var byKey: [Key: [Int: Int]] = [:]
    var widths: [Key: Int] = [:]
    for position in phrase.titles {
      let report = reports[position]
      for (width, place) in (report.places.map(Optional.some) + [nil]).enumerated() {
        let key = Key(place: place, category: report.category)
        byKey[key, default: [:]][people.first[position]] = position
        widths[key] = max(width, widths[key] ?? 0)
      }
    }
    var told = Set<Int>()
    var cells: [Cell] = []
    let inOrder = byKey.keys.sorted {
      (widths[$0] ?? 0, $0.place ?? -1, $0.category ?? -1) < (widths[$1] ?? 0, $1.place ?? -1, $1.category ?? -1)
    }
    for key in inOrder {
      guard let own = byKey[key], own.count >= minimum else { continue }
      let left = own.filter { !told.contains($0.value) }
      guard left.count >= minimum, isOf(key.category, phrase, total) else { continue }
      told.formUnion(left.values)
      cells.append(
        Cell(
          characters: phrase.characters, place: key.place, category: key.category, people: own.count,
          reports: own.values.sorted(), earlier: phrase.earlier))
    }
    return cells
  }

  /// Whether a phrase belongs to a category more than to all of them: 小区 stands everywhere and says nothing.
  private func isOf(_ category: Int?, _ phrase: Phrases.Phrase, _ total: Int) -> Bool {
    guard categories.count > 1, let all = categories[category], all * 2 < total else { return true }
    let own = phrase.titles.count { reports[$0].category == category }
    return own * total * 2 >= 3 * all * phrase.titles.count
  }

  /// The narrower place, the more people and the longer phrase first.
  private static func isBetter(_ one: Cell, _ other: Cell) -> Bool {
    let (a, b) = (one.people * (one.characters.count + 2), other.people * (other.characters.count + 2))
    if a != b { return a > b }
    return (TitleRun.text(one.characters), one.place ?? -1, one.category ?? -1)
      < (TitleRun.text(other.characters), other.place ?? -1, other.category ?? -1)
  }
}
