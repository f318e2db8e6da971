import Templates

/// Which peer groups stand on which page of a leaderboard, as `board-sheets.mustache` shows it; nothing where there is one page.
struct SheetSlots: Sendable {
  private let hasSheets: FlagSlot
  private let links: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let isHere: FlagSlot

  init(_ page: inout ShapeBuilder) {
    var link = ShapeBuilder("link to a peer group")
    name = link.text("name")
    href = link.text("href")
    isHere = link.flag("isHere")
    hasSheets = page.flag("hasSheets")
    links = page.list("sheets", link.build())
  }

  /// Fills the links of one page; `first` is the address of the first.
  func fill(_ record: inout Record, _ board: Board, on sheet: TableSheet, first: String) {
    record.set(hasSheets, board.sheets.count > 1)
    guard board.sheets.count > 1 else { return }
    for other in board.sheets {
      for part in other.parts {
        let group = board.groups[part.group]
        let isWhole = part.lines.count == group.lines.count
        let range = isWhole ? "" : " \(part.lines.lowerBound + 1)–\(part.lines.upperBound)"
        record.append(links) { row in
          row.set(name, group.peerGroup + range)
          row.set(href, other.href(below: first) + "#g\(group.number)")
          row.set(isHere, other.number == sheet.number)
        }
      }
    }
  }
}
