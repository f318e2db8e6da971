/// One of the pages that groups of lines are spread over, so that none becomes too heavy for a phone.
struct TableSheet: Sendable {
  /// A group, or as much of it as stands on the page.
  struct Part: Hashable, Sendable {
    /// The position of the group.
    let group: Int
    /// The positions of its lines.
    let lines: Range<Int>
  }

  /// From 1.
  let number: Int
  let parts: [Part]

  /// Spreads groups of these sizes over pages of `most` lines. Groups stand together as long as there is room, and none is torn that fits
  /// on a page; a longer one has pages of its own, with as many lines on each, or one fewer. There is always a first page.
  static func sheets(_ sizes: [Int], most: Int) -> [TableSheet] {
    var pages: [[Part]] = [[]]
    var room = most
    for (group, size) in sizes.enumerated() {
      let count = max(1, (size + most - 1) / most)
      for piece in 0..<count {
        let lines = piece * size / count..<(piece + 1) * size / count
        // The heading of a group weighs about as much as a line.
        if lines.count + 1 > room, pages.last?.isEmpty == false {
          pages.append([])
          room = most
        }
        pages[pages.count - 1].append(Part(group: group, lines: lines))
        room -= lines.count + 1
      }
    }
    return pages.enumerated().map { TableSheet(number: $0.offset + 1, parts: $0.element) }
  }

  /// The address of the page, below the address of the first.
  func href(below first: String) -> String { number == 1 ? first : "\(first)page-\(number).html" }
}
