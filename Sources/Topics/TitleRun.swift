/// The Chinese characters of a title; whatever else it has is a gap.
struct TitleRun {
  static let gap: UInt32 = 0

  private(set) var characters: [UInt32]

  init(_ title: some StringProtocol) {
    characters = title.unicodeScalars.map { $0.properties.isIdeographic ? $0.value : Self.gap }
  }

  /// How many characters there are.
  var count: Int { characters.count { $0 != Self.gap } }

  /// Makes gaps of what is a name.
  mutating func remove(_ names: NameSet) {
    var position = 0
    while position < characters.count {
      let length = names.longest(in: characters, at: position)
      for offset in 0..<length { characters[position + offset] = Self.gap }
      position += max(1, length)
    }
  }

  static func text(_ characters: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters.compactMap(Unicode.Scalar.init))
    return String(view)
  }
}

/// Names that are looked for in titles.
struct NameSet {
  private var byHead: [UInt64: [[UInt32]]] = [:]

  init(_ names: [String]) {
    for name in names {
      let characters = TitleRun(name).characters
      guard characters.count >= 2, !characters.contains(TitleRun.gap) else { continue }
      byHead[Self.head(characters, 0), default: []].append(characters)
    }
    for head in byHead.keys { byHead[head]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest name that begins at a position; 0 for none.
  func longest(in characters: [UInt32], at position: Int) -> Int {
    guard position + 2 <= characters.count, let names = byHead[Self.head(characters, position)] else { return 0 }
    return names.first { characters[position...].starts(with: $0) }?.count ?? 0
  }

  private static func head(_ characters: [UInt32], _ position: Int) -> UInt64 {
    UInt64(characters[position]) << 32 | UInt64(characters[position + 1])
  }
}
