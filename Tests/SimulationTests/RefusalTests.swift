import CaseStore
import Casework
import PortalContent
import SQLite
import Simulation
import Testing

@Suite("A simulation")
struct RefusalTests {
  @Test("leaves a store alone that holds cases")
  func holdsCases() throws {
    let history = try PlayedHistory(cases: 3)
    let again = Simulation(portal: history.portal, scenario: history.scenario, seed: 2)
    #expect(throws: SimulationError.storeHoldsCases) { try again.run(into: history.store) }
    #expect(try history.facts().count == 3)
  }

  @Test("does not end before it begins, nor in a year without a calendar")
  func ends() throws {
    let (from, early, far) = try (day("2026-03-02"), day("2026-03-01"), day("2027-01-01"))
    let history = try PlayedHistory(cases: 0)
    func play(until last: CivilDate) throws {
      try Simulation(portal: history.portal, scenario: history.scenario, seed: 1, until: last).run(into: history.store)
    }
    #expect(throws: SimulationError.endsBeforeStart(from: from, until: early)) { try play(until: early) }
    #expect(throws: SimulationError.outsideCalendar(year: 2027, years: 2024...2026)) { try play(until: far) }
    #expect(try history.facts().isEmpty)
    #expect(
      SimulationError.endsBeforeStart(from: from, until: early).description
        == "The scenario begins on 2026-03-02, after its end on 2026-03-01. Choose a later end.")
  }

  @Test("tells how far it is")
  func progress() throws {
    let history = try PlayedHistory(cases: 0)
    var seen: [(Int, Int)] = []
    let simulation = Simulation(portal: history.portal, scenario: history.scenario, cases: 1_500, seed: 1)
    try simulation.run(into: history.store) { seen.append(($0, $1)) }
    #expect(seen.count > 1)
    #expect(seen.map(\.0) == seen.map(\.0).sorted())
    #expect(seen.last?.0 == seen.last?.1)
  }

  @Test("does what happens first first, whichever case it happens to")
  func timeOrder() throws {
    let history = try PlayedHistory(cases: 400)
    let connection = try Connection(path: history.path, mode: .readOnly)
    // Rows have their numbers in the order in which they were written.
    let cases: StaticString = """
      SELECT count(*), sum(at < before)
      FROM (SELECT received_at AS at, lag(received_at) OVER (ORDER BY id) AS before FROM cases)
      """
    let decisions: StaticString = """
      SELECT count(*), sum(at < before) FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM publication_log)
      """
    for written in [cases, decisions] {
      let row = try connection.statement(written)
      #expect(try row.step() && row.int64(0) > 100 && row.int64(1) == 0)
    }
  }

  @Test("writes all of a history or nothing of it")
  func whole() throws {
    struct PowerCut: Error {}
    let history = try PlayedHistory(cases: 0)
    let simulation = Simulation(portal: history.portal, scenario: history.scenario, cases: 1_500, seed: 1)
    #expect(throws: PowerCut.self) {
      try simulation.run(into: history.store) { done, _ in if done > 0 { throw PowerCut() } }
    }
    #expect(try history.store.firstReportAt() == nil)
  }

  @Test("has scanned reports come in by the codes that are in use")
  func codes() throws {
    let places = try PlayedHistory.shipped.get().places.filter { $0.level >= .community }
    var generator = SeededGenerator(seed: 1)
    let codes = places.map { place in
      Code(text: CodeText(using: &generator).text, place: place.code, material: "poster", placement: "")
    }
    let history = try PlayedHistory(cases: 200, codes: codes)
    let connection = try Connection(path: history.path, mode: .readOnly)
    let row = try connection.statement("SELECT count(*), sum(channel = 'code'), count(code_id) FROM cases")
    #expect(try row.step())
    #expect(row.int64(0) == 200)
    #expect(row.int64(1) > 0 && row.int64(1) == row.int64(2))
  }
}
