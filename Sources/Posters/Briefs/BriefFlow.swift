/// Puts the parts of a brief onto pages, one below the other; what does not fit goes on on the next page.
struct BriefFlow {
  /// The room of a page: from the left edge, from the top and down to, and how wide.
  static let (left, top, bottom, width) = (24.0, 34.0, 271.0, 162.0)
  private static let bodySize = 4.4
  private static let bodyStep = 7.2
  private static let cellSize = 3.7
  private static let rowStep = 7.0
  private static let chartHeight = 60.0

  private(set) var pages: [[BriefMark]] = [[]]
  private var y = top

  /// The pages of all parts.
  static func pages(_ parts: [BriefPaper.Part]) -> [[BriefMark]] {
    var flow = BriefFlow()
    for (number, part) in parts.enumerated() {
      flow.place(part, next: number + 1 < parts.count ? parts[number + 1] : nil)
    }
    return flow.pages
  }

  private mutating func place(_ part: BriefPaper.Part, next: BriefPaper.Part?) {
    switch part {
    case .heading(let text): heading(text, before: next)
    case .paragraph(let text, let mark): paragraph(text, mark)
    case .figures(let figures): self.figures(figures)
    case .chart(let title, let received, let answered, let bars): chart(title, received, answered, bars)
    case .table(let columns, let rows, let note): table(columns, rows, note)
    }
  }

  private mutating func add(_ mark: BriefMark) { pages[pages.count - 1].append(mark) }

  private mutating func text(_ text: String, x: Double = 0, y: Double, size: Double, _ style: BriefStyle = BriefStyle())
  {
    add(.text(text, x: Self.left + x, y: y, size: size, style))
  }

  /// Begins a page where there is too little room left on this one.
  private mutating func need(_ height: Double) {
    guard y + height > Self.bottom, y > Self.top else { return }
    pages.append([])
    y = Self.top
  }

  /// A heading stays with the beginning of what it is of.
  private mutating func heading(_ words: String, before next: BriefPaper.Part?) {
    var follows = 2 * Self.bodyStep
    if case .chart = next { follows = Self.chartHeight }
    if case .table(_, let rows, _) = next { follows = Self.rowStep * Double(min(rows.count, 3) + 1) }
    need(14 + follows)
    if y > Self.top { y += 6 }
    text(words, y: y + 6, size: 5.4, BriefStyle(isBold: true))
    y += 11
  }

  private mutating func paragraph(_ words: String, _ mark: String) {
    let indent = mark.isEmpty ? 0 : 2 * Self.bodySize
    // Chinese paragraphs begin two characters in.
    let first = mark.isEmpty ? "　　" + words : words
    let lines = LineBreaking.lines(first, width: (Self.width - indent) / Self.bodySize)
    for (number, line) in lines.enumerated() {
      need(Self.bodyStep)
      if number == 0, !mark.isEmpty { text(mark, y: y + 5, size: Self.bodySize, BriefStyle(width: indent)) }
      text(line, x: indent, y: y + 5, size: Self.bodySize, BriefStyle(width: Self.width - indent))
      y += Self.bodyStep
    }
    y += 1.4
  }

  private mutating func figures(_ figures: [BriefPaper.Figure]) {
    let perRow = 4
    let wide = Self.width / Double(perRow)
    for start in stride(from: 0, to: figures.count, by: perRow) {
      need(26)
      add(.rectangle(Box(x: Self.left, y: y, width: Self.width, height: 0.3), fill: .line))
      for (place, figure) in figures[start..<min(start + perRow, figures.count)].enumerated() {
        let (x, room) = (Double(place) * wide, wide - 3)
        text(figure.name, x: x, y: y + 6, size: 3.5, BriefStyle(ink: .soft, width: room))
        text(figure.value, x: x, y: y + 15.4, size: 8.4, BriefStyle(isBold: true, width: room))
        text(figure.note, x: x, y: y + 21, size: 3.5, BriefStyle(ink: .soft, width: room))
      }
      y += 25
    }
    add(.rectangle(Box(x: Self.left, y: y, width: Self.width, height: 0.3), fill: .line))
    y += 4
  }

  private mutating func chart(_ title: String, _ received: String, _ answered: String, _ bars: [BriefPaper.Bar]) {
    need(Self.chartHeight)
    if y > Self.top { y += 4 }
    text(title, y: y + 4, size: 3.9, BriefStyle(isBold: true))
    let (base, tallest) = (y + 44, 30.0)
    let most = Double(max(1, bars.map { max($0.received, $0.answered) }.max() ?? 1))
    let pitch = Self.width / Double(max(1, bars.count))
    let wide = min(5, pitch * 0.38)
    let top = bars.indices.max { bars[$0].received < bars[$1].received }
    for (number, bar) in bars.enumerated() {
      let middle = Self.left + (Double(number) + 0.5) * pitch
      let (tall, answeredTall) = (
        Double(bar.received) / most * tallest, Double(bar.answered) / most * tallest
      )
      add(.rectangle(Box(x: middle - wide, y: base - tall, width: wide, height: tall), fill: .received))
      add(.rectangle(Box(x: middle + 0.2, y: base - answeredTall, width: wide, height: answeredTall), fill: .answered))
      let centred = BriefStyle(anchor: .middle, width: 14)
      if !bar.label.isEmpty { add(.text(bar.label, x: middle, y: base + 5, size: 3.1, centred)) }
      if bars.count <= 10 || number == top {
        add(.text(String(bar.received), x: middle - wide / 2, y: base - tall - 1.2, size: 3.1, centred))
      }
    }
    add(.rectangle(Box(x: Self.left, y: base, width: Self.width, height: 0.3), fill: .soft))
    key(received, .received, x: 0, y: base + 11)
    key(answered, .answered, x: 30, y: base + 11)
    y += Self.chartHeight - 4
  }

  private mutating func key(_ name: String, _ ink: BriefInk, x: Double, y: Double) {
    add(.rectangle(Box(x: Self.left + x, y: y - 2.9, width: 3.2, height: 3.2), fill: ink))
    text(name, x: x + 4.8, y: y, size: 3.4, BriefStyle(ink: .soft, width: 24))
  }

  private mutating func table(_ columns: [String], _ rows: [[String]], _ note: String) {
    let edges = Self.edges([columns] + rows)
    need(3 * Self.rowStep)
    row(columns, edges, isHead: true)
    for cells in rows {
      if y + Self.rowStep > Self.bottom {
        need(Self.rowStep)
        row(columns, edges, isHead: true)
      }
      row(cells, edges, isHead: false)
    }
    guard !note.isEmpty else { return y += 2 }
    need(Self.rowStep)
    text(note, y: y + 4.6, size: 3.3, BriefStyle(ink: .soft))
    y += Self.rowStep
  }

  /// Where the columns end: each is as wide as its longest cell asks for, and the first has what is left.
  private static func edges(_ rows: [[String]]) -> [Double] {
    let count = rows.map(\.count).max() ?? 0
    let wanted = (0..<count).dropFirst().map { column in
      (rows.map { column < $0.count ? LineBreaking.width(of: $0[column]) : 0 }.max() ?? 0) * cellSize + 6
    }
    let others = wanted.reduce(0, +)
    let scale = min(1, width * 0.7 / max(1, others))
    var edge = width - others * scale
    return [edge]
      + wanted.map { wide in
        edge += wide * scale
        return edge
      }
  }

  private mutating func row(_ cells: [String], _ edges: [Double], isHead: Bool) {
    for (number, cell) in cells.enumerated() where !cell.isEmpty && number < edges.count {
      let room = edges[number] - (number == 0 ? 0 : edges[number - 1]) - 2
      let style = BriefStyle(isBold: isHead, anchor: number == 0 ? .start : .end, width: room)
      text(cell, x: number == 0 ? 0 : edges[number], y: y + 4.7, size: Self.cellSize, style)
    }
    y += Self.rowStep
    add(
      .rectangle(
        Box(x: Self.left, y: y - 0.3, width: Self.width, height: isHead ? 0.4 : 0.2), fill: isHead ? .ink : .line))
  }
}
