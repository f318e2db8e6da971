import CaseStore
import Casework
import PortalContent
import Simulation
import Testing

@Suite("Extreme scenarios")
struct ExtremeTests {
  /// A scenario that hardly anybody would write.
  enum Extreme: CaseIterable {
    case nothingCompleted, allLate, allReturned, allJoint, allLongStanding, allPaused, allUnhappy, allRated,
      nothingRated
    case oneDay, oneSunday, toTheEndOfTheCalendar

    func change(_ scenario: inout Scenario) {
      switch self {
      case .nothingCompleted: scenario.rates.completion = 0
      case .allLate: scenario.rates.late = 1000
      case .allReturned: scenario.rates.returned = 1000
      case .allJoint: scenario.rates.joint = 1000
      case .allLongStanding: scenario.rates.longStanding = 1000
      case .allPaused: (scenario.rates.paused, scenario.rates.late) = (1000, 200)
      case .allUnhappy: (scenario.rates.rated, scenario.rates.satisfied) = (1000, 0)
      case .allRated: (scenario.rates.rated, scenario.rates.satisfied) = (1000, 1000)
      case .nothingRated: scenario.rates.rated = 0
      case .oneDay: scenario.until = scenario.from
      case .oneSunday: (scenario.from, scenario.until) = (scenario.from + 6, scenario.from + 6)
      case .toTheEndOfTheCalendar:
        (scenario.from, scenario.until) = (scenario.until, CivilDate(year: 2026, month: 12, day: 31) ?? scenario.until)
        scenario.rates.completion = 990
      }
    }
  }

  @Test("are played soundly", arguments: Extreme.allCases)
  func sound(_ extreme: Extreme) throws {
    let history = try PlayedHistory(cases: 120, extreme.change)
    #expect(try history.facts().count == 120)
    #expect(try history.store.verifyHistories() == [])
    for events in try history.histories() {
      #expect(events.map(\.at) == events.map(\.at).sorted())
      #expect(events.allSatisfy { $0.at < history.end })
    }
  }

  @Test("reach what they ask for")
  func reached() throws {
    // Where the portal takes up again what displeases, the last cases are still being handled at the end.
    #expect(
      try PlayedHistory(cases: 120, rules: AutomaticRules.none, Extreme.allUnhappy.change).tally().satisfied
        == Ratio(0, of: 120))
    #expect(try PlayedHistory(cases: 120, Extreme.allRated.change).tally().satisfied == Ratio(120, of: 120))
    #expect(try PlayedHistory(cases: 120, Extreme.nothingRated.change).tally().ratingCount == 0)
    #expect(try PlayedHistory(cases: 120, Extreme.allReturned.change).tally().returnRate == Ratio(120, of: 120))
    // What is late is so by the deadline that a pause has put off.
    #expect(try PlayedHistory(cases: 120, Extreme.allPaused.change).tally().answeredLate == 24)
    #expect((try PlayedHistory(cases: 120, Extreme.allLate.change).tally().onTime.permille ?? 1000) < 400)
    #expect((try PlayedHistory(cases: 120, Extreme.nothingCompleted.change).tally().completion.permille ?? 1000) < 300)
  }
}
