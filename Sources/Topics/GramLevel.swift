/// The runs of so many characters that enough titles have.
///
/// A run is known by the numbers of the two runs that it holds, one character shorter: neither is compared character by character.
struct GramLevel {
  /// The runs that are frequent enough.
  private(set) var grams: [Gram] = []
  private let length: Int
  /// For each title, for each of its characters, which run begins there; less than 0 for none.
  private var begins: [[Int32]]

  /// Single characters.
  init(firstOf runs: [TitleRun], from recent: Int, in atLeast: Int) {
    length = 1
    begins = []
    count(runs, from: recent, in: atLeast) { title, place in
      let character = runs[title].characters[place]
      return character == TitleRun.gap ? nil : UInt64(character)
    }
  }

  /// Runs one character longer than others.
  init(after shorter: GramLevel, of runs: [TitleRun], from recent: Int, in atLeast: Int) {
    length = shorter.length + 1
    begins = []
    count(runs, from: recent, in: atLeast) { title, place in
      let (head, tail) = (shorter.begins[title][place], shorter.begins[title][place + 1])
      return head < 0 || tail < 0 ? nil : UInt64(UInt32(bitPattern: head)) << 32 | UInt64(UInt32(bitPattern: tail))
    }
  }

  /// Numbers runs by their keys, counts the titles of each, and keeps where those stand that have enough.
  private mutating func count(
    _ runs: [TitleRun], from recent: Int, in atLeast: Int, _ key: (_ title: Int, _ place: Int) -> UInt64?
  ) {
    var numbers: [UInt64: Int32] = [:]
    var titles: [(count: Int, last: Int)] = []
    for title in runs.indices {
      var own = [Int32](repeating: -1, count: runs[title].characters.count)
      for place in own.indices.dropLast(length - 1) {
        guard let key = key(title, place) else { continue }
        let number = numbers[key] ?? Int32(titles.count)
        if number == titles.count {
          numbers[key] = number
          titles.append((0, -1))
        }
        own[place] = number
        if title >= recent, titles[Int(number)].last != title {
          titles[Int(number)] = (titles[Int(number)].count + 1, title)
        }
      }
      begins.append(own)
    }
    keep(titles.map { $0.count >= atLeast })
  }

  private mutating func keep(_ isFrequent: [Bool]) {
    var renumbered = [Int32](repeating: -1, count: isFrequent.count)
    for number in isFrequent.indices where isFrequent[number] {
      renumbered[number] = Int32(grams.count)
      grams.append(Gram(length: length))
    }
    for title in begins.indices {
      for place in begins[title].indices where begins[title][place] >= 0 {
        let number = renumbered[Int(begins[title][place])]
        begins[title][place] = number
        if number >= 0 { grams[Int(number)].places.append(Gram.Place(title: Int32(title), start: Int32(place))) }
      }
    }
  }
}

/// A run of characters and where it stands.
struct Gram {
  struct Place {
    let title: Int32
    let start: Int32
  }

  let length: Int
  /// In the order of titles.
  var places: [Place] = []

  /// The characters, read where it stands first.
  func characters(_ runs: [TitleRun]) -> [UInt32] {
    guard let place = places.first else { return [] }
    return Array(runs[Int(place.title)].characters[Int(place.start)...].prefix(length))
  }

  /// The titles that have it, in order.
  var titles: [Int] {
    var titles: [Int] = []
    for place in places where titles.last != Int(place.title) { titles.append(Int(place.title)) }
    return titles
  }

  /// How often the character that most often stands at a distance from its beginning stands there.
  func mostFrequentNeighbour(at distance: Int, _ runs: [TitleRun]) -> Int {
    var counts: [UInt32: Int] = [:]
    for place in places {
      let (characters, position) = (runs[Int(place.title)].characters, Int(place.start) + distance)
      guard characters.indices.contains(position), characters[position] != TitleRun.gap else { continue }
      counts[characters[position], default: 0] += 1
    }
    return counts.values.max() ?? 0
  }
}
