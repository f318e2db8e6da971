import Casework

/// Recomputes the numbers on a site's pages from nothing but the files the site itself publishes.
///
/// Checked are the figures of every page, the tables by month, by place, unit and category, those of briefs, the charts, the leaderboards with their
/// ranks and intervals, the appraisal with every part, how many cases lists say they hold, the cases left out of rates, those kept off the site, the calls answered and the people of hot topics. A table that does not name its source is a mistake.
public struct SiteVerification {
  private let files: PublishedFiles
  private var tables: [String: CountTable] = [:]
  private var sources: [String: FigureSources.Page] = [:]
  private var definitions: [String: RateDefinition] = [:]
  private var minimumRanked = 0
  private var appraisals: [FigureSources.Appraisal] = []
  /// How many numbers were compared.
  public private(set) var checked = 0
  /// What was wrong.
  public private(set) var mistakes: [VerificationMistake] = []

  /// A verification of a site.
  public init(_ files: PublishedFiles) {
    self.files = files
  }

  /// Checks the whole site.
  ///
  /// - Throws: what reading throws.
  public mutating func run() throws {
    guard let text = try files.text("/data/figures.json"), let figures = FigureSources(text) else {
      return note("/data/figures.json", "the file", .unreadable)
    }
    definitions = figures.figures
    minimumRanked = figures.minimumRanked
    appraisals = figures.appraisal
    for source in figures.pages { sources[source.page] = source }
    for source in figures.pages { try check(source) }
    try checkListing("/months/")
    for sort in ["/places/", "/units/", "/categories/"] { try checkListing(sort) }
    try checkBoards()
    try checkCases()
    try checkWithheld()
    try checkCalls()
    try checkTopics()
  }

  // MARK: Pages

  private mutating func check(_ source: FigureSources.Page) throws {
    guard let page = try page(source.page), let table = try table(source.counts) else { return }
    checkFigures(page, of: source, table)
    checkMonths(page, of: source, table)
    try checkNodes(page, at: source.page, period: source.page.hasPrefix("/months/") ? source.row : nil)
    checkLines(page, of: source, table)
    try checkDays(page, at: source.page)
    checkSources(page, at: source.page)
    let parts = source.page + "parts/"
    if page.text.contains(" href=\"\(parts)\"") { try checkListing(parts) }
  }

  /// A table of places, units, categories or months that may go on from page to page.
  private mutating func checkListing(_ first: String) throws {
    for (address, page) in try sheets(of: first) { try checkNodes(page, at: address, period: nil) }
  }

  /// The large figures: each names itself in `data-figure`.
  private mutating func checkFigures(_ page: Markup, of source: FigureSources.Page, _ table: CountTable) {
    for figure in page.between("<div data-figure=\"", "</div>") {
      let name = String(figure.text.prefix { $0 != "\"" })
      let body = Markup(text: "<div " + figure.text)
      let large = body.between("<b", "</b>").first.map { Markup(text: "<b" + $0.text).plain } ?? ""
      let small = body.between("<small>", "</small>").first?.plain ?? ""
      if let definition = definitions[name] {
        guard let ratio = table.ratio(definition, source.row) else { note(source.page, name, .noSource); continue }
        compare(source.page, name, large, ratio.percentText.map { $0 + "%" } ?? "—")
        if ratio.denominator > 0 { compare(source.page, name, small, "\(ratio.numerator) / \(ratio.denominator)") }
      } else if let columns = Self.counts[name] {
        compare(source.page, name, large, table.sum(columns.large, source.row).map { String($0) } ?? "?")
        compare(source.page, name, Self.digits(small), table.sum(columns.small, source.row).map { String($0) } ?? "?")
      } else if name != "time" {
        note(source.page, name, .noSource)
      }
    }
  }

  /// Figures that are counts: what is large, and what is small beneath it.
  private static let counts: [String: (large: [String], small: [String])] = [
    "volume": (["received"], ["carried_over"]), "open": (["open_overdue", "open_not_due"], ["open_overdue"]),
    "extensions": (["extensions"], ["pauses"]),
  ]

  /// The table of months beneath a chart, and the numbers in the chart itself.
  private mutating func checkMonths(_ page: Markup, of source: FigureSources.Page, _ table: CountTable) {
    guard let block = page.between("<table data-source=\"counts by month\">", "</table>").first else { return }
    var received: [String] = []
    for row in Self.rows(of: block) {
      let month = row[0].plain
      received.append(row[1].plain)
      compareCount(source.page, "\(month) received", row[1], table.count("received", month))
      let answered = ["answered_in_time", "answered_late", "answered_without_limit"]
      compareCount(source.page, "\(month) answered", row[2], table.sum(answered, month))
      compareRate(source.page, "\(month) on time", row[3], table, "on_time", month)
    }
    let chart = page.between("<figure class=\"chart trend\"", "</figure>").first
    let drawn =
      chart?.between("<text class=\"bar-value\"", "</text>").map { Markup(text: "<text" + $0.text).plain } ?? []
    compare(source.page, "the chart", drawn.joined(separator: " "), received.joined(separator: " "))
  }

  /// Tables of places, units, categories or months: each line leads to a page whose counts are known.
  private mutating func checkNodes(_ page: Markup, at address: String, period: String?) throws {
    for block in page.between("<table data-source=\"counts by line\">", "</table>") {
      for row in Self.rows(of: block) {
        guard let href = row[0].attribute("href"), let source = sources[href], let table = try table(source.counts)
        else {
          note(address, row[0].plain, .noSource)
          continue
        }
        let line = period ?? source.row
        let name = row[0].plain
        compareCount(address, "\(name) received", row[1], table.count("received", line))
        for (cell, rate) in zip(row.dropFirst(2), ["completion", "on_time", "satisfied"]) {
          compareRate(address, "\(name) \(rate)", cell, table, rate, line)
        }
      }
    }
  }

  /// The tables of a brief: each line names its line in the counts beside the page.
  private mutating func checkLines(_ page: Markup, of source: FigureSources.Page, _ table: CountTable) {
    for block in page.between("<table data-source=\"counts beside\">", "</table>") {
      for row in Self.rows(of: block) {
        let (name, line) = (row[0].plain, row[0].attribute("data-line") ?? "")
        compareCount(source.page, "\(name) received", row[1], table.count("received", line))
        let answered = ["answered_in_time", "answered_late", "answered_without_limit"]
        compareCount(source.page, "\(name) answered", row[2], table.sum(answered, line))
        compareRate(source.page, "\(name) on time", row[3], table, "on_time", line)
        compareCount(source.page, "\(name) overdue", row[4], table.count("open_overdue", line))
        compareRate(source.page, "\(name) satisfied", row[5], table, "satisfied", line)
      }
    }
  }

  /// The table of days beneath the chart of a brief, and the numbers in the chart: those of all bars, or of the highest.
  private mutating func checkDays(_ page: Markup, at address: String) throws {
    guard let block = page.between("<table data-source=\"counts by day\">", "</table>").first,
      let days = try table(address + "days.csv")
    else { return }
    for row in Self.rows(of: block) {
      let day = row[0].plain
      compareCount(address, "\(day) received", row[1], days.count("received", day))
      compareCount(address, "\(day) answered", row[2], days.count("answered", day))
    }
    let received = days.periods.map { days.count("received", $0) ?? 0 }
    let chart = page.between("<figure class=\"chart days\"", "</figure>").first
    let drawn =
      chart?.between("<text class=\"bar-value\"", "</text>").map { Markup(text: "<text" + $0.text).plain } ?? []
    let told = drawn.count == received.count ? received : [received.max() ?? 0]
    compare(address, "the chart", drawn.joined(separator: " "), told.map { String($0) }.joined(separator: " "))
  }

  /// Every table says what it is made of.
  private mutating func checkSources(_ page: Markup, at address: String) {
    for table in page.between("<table", ">") where table.attribute("data-source") == nil {
      note(address, "a table", .noSource)
    }
  }

  // MARK: Leaderboards

  private mutating func checkBoards() throws {
    guard let index = try page("/leaderboards/") else { return }
    for address in Set(index.between(" href=\"", "\"").map(\.text)).sorted()
    where address.hasPrefix("/leaderboards/2") {
      let period = String(address.dropFirst("/leaderboards/".count).dropLast())
      let pages = try sheets(of: address)
      let groups = Self.groups(on: pages, "<table class=\"board\" data-source=\"counts by line\">")
      for (_, rows) in groups { try checkBoard(rows, period: period) }
      for (address, page) in pages { try checkExclusions(page, at: address, period: period) }
      let appraisal = address + "appraisal/"
      guard pages.contains(where: { $0.page.text.contains(" href=\"\(appraisal)") }) else { continue }
      let table = "<table class=\"board\" data-source=\"counts and weights\">"
      let scored = Self.groups(on: try sheets(of: appraisal), table)
      for (number, rows) in scored { try checkAppraisal(rows, group: number, period: period) }
      compare(
        appraisal, "the units", scored.flatMap(\.rows).map { $0.cells[1].plain }.sorted().joined(separator: " "),
        groups.flatMap(\.rows).map { $0.cells[1].plain }.sorted().joined(separator: " "))
    }
  }

  /// A row of a board, and the page it stands on.
  private typealias BoardRow = (address: String, cells: [Markup])

  /// The pages of a table, each led to by one before it.
  private mutating func sheets(of first: String) throws -> [(address: String, page: Markup)] {
    guard let page = try page(first) else { return [] }
    var sheets = [(address: first, page: page)]
    var next = "\(first)page-2.html"
    while sheets.contains(where: { $0.page.text.contains(" href=\"\(next)") }) {
      guard let page = try self.page(next) else { break }
      sheets.append((next, page))
      next = "\(first)page-\(sheets.count + 1).html"
    }
    for (address, page) in sheets { checkSources(page, at: address) }
    return sheets
  }

  /// The rows of each peer group, which may go on from page to page, by the number of the group.
  private static func groups(
    on sheets: [(address: String, page: Markup)], _ table: String
  ) -> [(number: Int, rows: [BoardRow])] {
    var groups: [Int: [BoardRow]] = [:]
    for (address, page) in sheets {
      for section in page.between("<section id=\"g", "</section>") {
        let number = Int(section.text.prefix { $0 != "\"" }) ?? 0
        let rows = section.between(table, "</table>").flatMap { Self.rows(of: $0) }
        groups[number, default: []] += rows.map { (address, $0) }
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The counts of the unit that a row leads to; noted where there are none.
  private mutating func unit(_ row: BoardRow) throws -> CountTable? {
    guard let href = row.cells[1].attribute("href"), let source = sources[href], let table = try table(source.counts)
    else {
      note(row.address, row.cells[1].plain, .noSource)
      return nil
    }
    return table
  }

  private mutating func checkBoard(_ rows: [BoardRow], period: String) throws {
    var rates: [(key: String, ratio: Ratio)] = []
    for row in rows {
      let (address, name) = (row.address, row.cells[1].plain)
      guard let table = try unit(row) else { continue }
      guard let onTime = definitions["on_time"].flatMap({ table.ratio($0, period) }) else {
        note(address, name, .noSource)
        continue
      }
      rates.append((name, onTime))
      compare(address, "\(name) interval", row.cells[3].plain, WilsonInterval(onTime).map(Self.text) ?? "—")
      compareCount(address, "\(name) received", row.cells[5], table.count("received", period))
      let cells = [(2, "on_time"), (6, "overdue"), (7, "returned"), (8, "satisfied"), (9, "resolved")]
      for (cell, rate) in cells { compareRate(address, "\(name) \(rate)", row.cells[cell], table, rate, period) }
    }
    let ranking = Ranking(rates, minimum: minimumRanked)
    compareRanks(
      rows, Dictionary(ranking.lines.map { ($0.key, $0.rank) }, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func compareRanks(_ rows: [BoardRow], _ ranks: [String: Int?]) {
    for row in rows {
      let rank = ranks[row.cells[1].plain].flatMap { $0 }
      compare(row.address, "\(row.cells[1].plain) rank", row.cells[0].plain, rank.map { String($0) } ?? "—")
    }
  }

  /// What is left out of the rates, by unit and reason.
  private mutating func checkExclusions(_ page: Markup, at address: String, period: String) throws {
    let tables = page.between("<table class=\"excluded\" data-source=\"counts by line\">", "</table>")
    for row in tables.flatMap(Self.rows) {
      guard let href = row[0].attribute("href"), let source = sources[href], let table = try table(source.counts)
      else {
        note(address, row[0].plain, .noSource)
        continue
      }
      for (cell, count) in zip(row.dropFirst(), ["declined", "shelved", "withdrawn", "merged"]) {
        compareCount(address, "\(row[0].plain) \(count)", cell, table.count(count, period))
      }
    }
  }

  /// The scores of a peer group: every part, the sum in proportion, and the ranks.
  private mutating func checkAppraisal(_ rows: [BoardRow], group: Int, period: String) throws {
    guard appraisals.indices.contains(group - 1) else {
      return note(rows.first?.address ?? "", "the appraisal of group \(group)", .noSource)
    }
    var scores: [String: Int] = [:]
    var ranked: [String: Int] = [:]
    for row in rows {
      guard let table = try unit(row), let score = Score(appraisals[group - 1].parts, definitions, table, period) else {
        note(row.address, row.cells[1].plain, .noSource)
        continue
      }
      let name = row.cells[1].plain
      let parts = score.parts.map { $0.map { Appraisal.text(hundredths: $0) } ?? "—" }
      let said = row.cells.dropFirst(3).map(\.plain)
      compare(row.address, "\(name) parts", said.joined(separator: " "), parts.joined(separator: " "))
      compare(
        row.address, "\(name) score", row.cells[2].plain, score.score.map { Appraisal.text(hundredths: $0) } ?? "—")
      scores[name] = score.score
      if score.due >= minimumRanked { ranked[name] = score.score }
    }
    compareRanks(rows, ranked.mapValues { score in ranked.values.count { $0 > score } + 1 })
  }

  // MARK: Cases

  /// How many cases the list of all and those of months say they hold.
  private mutating func checkCases() throws {
    guard let text = try files.text("/data/cases.csv") else { return note("/data/cases.csv", "the file", .unreadable) }
    let lines = text.split(whereSeparator: \.isNewline).dropFirst()
    var byMonth: [String: Int] = [:]
    for line in lines {
      let parts = line.split(separator: "/cases/").last?.prefix(7)
      byMonth[String(parts ?? ""), default: 0] += 1
    }
    let lists = [("/cases/", lines.count)] + byMonth.sorted { $0.key < $1.key }.map { ("/cases/\($0.key)/", $0.value) }
    for (address, count) in lists {
      guard let said = try page(address)?.between("data-count=\"", "\"").first?.text else {
        note(address, "the number of cases", .noSource)
        continue
      }
      compare(address, "the number of cases", said, String(count))
    }
  }

  /// How many cases are kept off the site, by ground.
  private mutating func checkWithheld() throws {
    guard let page = try page("/figures/"), let table = try table("/data/withheld.csv") else { return }
    for row in page.between("<table data-source=\"withheld\">", "</table>").flatMap(Self.rows) {
      let ground = row[0].attribute("data-line") ?? ""
      compareCount("/figures/", row[0].plain, row[1], table.count("count", ground))
    }
    checkSources(page, at: "/figures/")
  }

  /// How the telephones were answered, by month and unit.
  private mutating func checkCalls() throws {
    guard let page = try page("/contacts/"), let table = try table("/data/calls.csv", keyWidth: 2) else { return }
    for row in page.between("<table data-source=\"calls\">", "</table>").flatMap(Self.rows) {
      let line = row[0].attribute("data-line") ?? ""
      let name = "\(row[0].plain) \(row[1].plain)"
      compareCount("/contacts/", "\(name) offered", row[2], table.count("offered", line))
      compareCount("/contacts/", "\(name) answered", row[3], table.count("answered", line))
      compareRate("/contacts/", "\(name) share", row[4], table, "answered_calls", line)
    }
    checkSources(page, at: "/contacts/")
  }

  /// How many people report what, on the page of hot topics and on the home page.
  private mutating func checkTopics() throws {
    guard let table = try table("/data/topics.csv") else { return }
    for address in ["/topics/", "/"] {
      guard let page = try page(address) else { continue }
      for sentence in page.between(" data-source=\"topics\"", "</") { checkTopic(sentence, at: address, table) }
      let listed = address == "/" ? page.between("href=\"/topics/#", "\"") : page.between("<section id=\"t", "\"")
      let sourced = page.between(" data-source=\"topics\"", ">").count
      compare(address, "the number of topics with a source", String(sourced), String(listed.count))
      if address != "/" { compare(address, "the number of topics", String(sourced), String(table.periods.count)) }
    }
  }

  /// The numbers of a topic's sentence, in whatever order its language has them. They end it: before them a place may have numbers in its name.
  private mutating func checkTopic(_ sentence: Markup, at address: String, _ table: CountTable) {
    let line = sentence.attribute("data-line") ?? ""
    let said = Markup(text: "<p" + sentence.text).plain
    guard let phrase = table.text("phrase", line), let days = table.text("days", line),
      let people = table.text("people", line), let before = table.text("before", line), said.contains(phrase)
    else { return note(address, said, .noSource) }
    let given = ([days, people, days] + (before == "0" ? [] : [Self.digits(before)])).sorted()
    let numbers = said.split { !("0"..."9").contains($0) }.map(String.init).suffix(given.count).sorted()
    compare(address, phrase, numbers.joined(separator: " "), given.joined(separator: " "))
  }

  // MARK: Comparing

  private mutating func compareCount(_ page: String, _ number: String, _ cell: Markup, _ count: Int?) {
    guard let count else { return note(page, number, .noSource) }
    compare(page, number, cell.plain, String(count))
  }

  private mutating func compareRate(
    _ page: String, _ number: String, _ cell: Markup, _ table: CountTable, _ rate: String, _ period: String
  ) {
    guard let ratio = definitions[rate].flatMap({ table.ratio($0, period) }) else {
      return note(page, number, .noSource)
    }
    let text = ratio.percentText.map { "\($0)% \(ratio.numerator)/\(ratio.denominator)" }
    compare(page, number, cell.plain, text ?? "—")
  }

  private mutating func compare(_ page: String, _ number: String, _ said: String, _ given: String) {
    checked += 1
    if said != given { note(page, number, .differs(says: said, files: given)) }
  }

  private mutating func note(_ page: String, _ number: String, _ kind: VerificationMistake.Kind) {
    mistakes.append(VerificationMistake(page: page, number: number, kind: kind))
  }

  // MARK: Reading

  private mutating func page(_ address: String) throws -> Markup? {
    if let text = try files.text(address) { return Markup(text: text) }
    note(address, "the page", .unreadable)
    return nil
  }

  private mutating func table(_ address: String, keyWidth: Int = 1) throws -> CountTable? {
    if let known = tables[address] { return known }
    guard let text = try files.text(address), let table = CountTable(text, keyWidth: keyWidth) else {
      note(address, "the file", .unreadable)
      return nil
    }
    tables[address] = table
    return table
  }

  /// The cells of the rows of a table's body.
  private static func rows(of table: Markup) -> [[Markup]] {
    (table.between("<tbody>", "</tbody>").first?.between("<tr", "</tr>") ?? []).map { row in
      row.text.split(separator: "<t").dropFirst().filter { $0.hasPrefix("h") || $0.hasPrefix("d") }.map {
        Markup(text: "<t" + $0)
      }
    }
    .filter { !$0.isEmpty }
  }

  private static func digits(_ text: String) -> String { String(text.filter { ("0"..."9").contains($0) }) }

  private static func text(_ interval: WilsonInterval) -> String {
    func tenths(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
    return "\(tenths(interval.lower))–\(tenths(interval.upper))%"
  }
}
