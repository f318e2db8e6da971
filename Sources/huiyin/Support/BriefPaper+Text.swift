import Casework
import Posters
import SiteBuilder

extension BriefPaper {
  /// A brief as it goes onto paper, in the portal's name.
  init(_ text: BriefText, portal: String, office: String) {
    var parts: [Part] = [.figures(text.figures.map { Figure(name: $0.name, value: $0.value, note: $0.note) })]
    if let remarks = text.remarks { parts += Self.passage(remarks) }
    if let comparison = text.tables.first { parts += Self.table(comparison) }
    if let chart = text.chart {
      let bars = chart.bars.map { Bar(label: $0.label, received: $0.received, answered: $0.answered) }
      parts.append(.chart(title: chart.title, received: chart.received, answered: chart.answered, bars))
    }
    parts += Self.passage(text.topics)
    for table in text.tables.dropFirst() { parts += Self.table(table) }
    self.init(
      cover: Cover(
        kind: text.kind, issue: text.issue, title: text.title, days: text.days, date: text.date.description,
        signedBy: text.signedBy, portal: portal, office: office, cutOff: text.cutOff), parts: parts)
  }

  private static func passage(_ passage: BriefText.Passage) -> [Part] {
    [.heading(passage.title)] + passage.blocks.map { .paragraph($0.text, mark: $0.mark) }
  }

  private static func table(_ table: BriefText.Table) -> [Part] {
    [.heading(table.title), .table(columns: table.columns, rows: table.rows, note: table.note)]
  }
}
