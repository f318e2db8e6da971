import CaseStore
import Casework
import PortalContent
import Testing

/// What is printed is what `Tally` counts, with numerator, denominator and cut-off.
@Suite("Figures")
struct FigureTests {
  @Test("of the demo office are those it published: 145 cases, all completed, 97 % satisfied")
  func demo() throws {
    let figures = try DemoSite.shared.get().page("/").figures
    #expect(figures["办件量"]?.first == "145")
    #expect(figures["办结率"]?.first == "100%")
    #expect(figures["满意率"] == ["97%", "97 / 100"])
  }

  @Test("on the home page are counted over all cases")
  func home() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    let page = try site.page("/")
    expect(page, shows: cases.tally())
    let portal = try site.portal()
    for row in try #require(page.tables().last) {
      let place = try #require(portal.places.first { $0.name == row[0] })
      let tally = cases.tally { cases.lies($0.place, in: place.code) }
      #expect(Array(row.dropFirst()) == Self.cells(of: tally))
    }
  }

  @Test("on every place's page are counted over the place and all that lies in it")
  func places() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    for place in try site.portal().places where place.level <= .narrowestPublished {
      let tally = cases.tally { cases.lies($0.place, in: place.code) }
      expect(try site.page("/places/\(place.code)/"), shows: tally)
    }
    #expect(cases.rows.contains { $0.place != nil })
  }

  @Test("on every unit's page are counted over the cases it answers for")
  func units() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    for unit in try site.portal().units {
      expect(try site.page("/units/\(unit.code)/"), shows: cases.tally { $0.unit == unit.code })
    }
  }

  @Test("on every category's page are counted over the category and those beneath")
  func categories() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    for category in try site.portal().categories {
      let tally = cases.tally { cases.lies($0.category, in: category.code) }
      expect(try site.page("/categories/\(category.code)/"), shows: tally)
    }
  }

  @Test("in the table of months are counted by month, carried-over cases included")
  func trend() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    let table = try #require(try site.page("/").tables().first)
    #expect(table.map { $0[0] } == Self.months.map(\.description))
    for (row, month) in zip(table, Self.months) {
      let tally = cases.tally(Period(month, offset: .china))
      #expect(Array(row.dropFirst()) == [String(tally.volume), String(tally.answered), tally.onTime.cell])
    }
  }

  @Test("of every month's leaderboard are counted within the month, ranked among peers", arguments: months)
  func boards(month: CivilMonth) throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    let portal = try site.portal()
    let page = try site.page("/leaderboards/\(month)/")
    #expect(page.text.contains("数据截至 2026-11-21 00:00"))
    var groups: [String] = []
    for unit in portal.units where !groups.contains(unit.peerGroup) { groups.append(unit.peerGroup) }
    let tables = page.tables("<table class=\"board\" data-source=\"counts by line\">")
    #expect(tables.count == groups.count)
    for (group, table) in zip(groups, tables) {
      let units = portal.units.filter { $0.peerGroup == group }
      let rates = units.map { unit in
        (key: unit, ratio: cases.tally(Period(month, offset: .china)) { $0.unit == unit.code }.onTime)
      }
      let ranking = Ranking(rates, minimum: portal.settings.minimumRanked)
      #expect(table.map { $0[1] } == ranking.lines.map(\.key.name))
      for (row, line) in zip(table, ranking.lines) {
        let tally = cases.tally(Period(month, offset: .china)) { $0.unit == line.key.code }
        #expect(row[0] == line.rank.map(String.init) ?? "—")
        #expect(row[2] == tally.onTime.cell)
        #expect(
          Array(row.dropFirst(5)) == [
            String(tally.volume), tally.overdue.cell,
            cases.returnRate(of: line.key.code, Period(month, offset: .china)).cell, tally.satisfied.cell,
            tally.resolved.cell,
          ])
      }
    }
  }

  /// The months of the scenario.
  static let months = (3...11).compactMap { CivilMonth(year: 2026, month: $0) }

  private func expect(
    _ page: HTMLPage, shows tally: Tally, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let figures = page.figures
    let expected: [String: [String]] = [
      "办件量": [String(tally.volume), "另有上期转来 \(tally.carriedOver)"],
      "办结率": tally.completion.figure, "按期办结率": tally.onTime.figure, "满意率": tally.satisfied.figure,
      "满意率（不含基本满意）": tally.strictlySatisfied.figure, "解决率（居民评）": tally.resolved.figure,
      "正在办理": [String(tally.open), "其中超期 \(tally.openOverdue)"],
    ]
    for (name, figure) in expected {
      #expect(figures[name] == figure, "\(name) of \(page.canonical ?? "")", sourceLocation: sourceLocation)
    }
    #expect(page.cutOff.contains("数据截至 2026-11-21 00:00"), sourceLocation: sourceLocation)
  }

  static func cells(of tally: Tally) -> [String] {
    [String(tally.volume), tally.completion.cell, tally.onTime.cell, tally.satisfied.cell]
  }
}
