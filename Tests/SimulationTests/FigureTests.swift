import CaseStore
import Casework
import PortalContent
import Simulation
import Testing

@Suite("The figures that a scenario asks for")
struct FigureTests {
  @Test("are those the demo office published, for any seed", arguments: 1...5 as ClosedRange<UInt64>)
  func demo(_ seed: UInt64) throws {
    let tally = try PlayedHistory(seed: seed).tally()
    #expect(tally.volume == 145)
    #expect(tally.completion == Ratio(145, of: 145))
    #expect(tally.completion.percentText == "100")
    #expect(tally.satisfied == Ratio(97, of: 100))
    #expect(tally.satisfied.percentText == "97")
    #expect(tally.answeredLate == 3)
    #expect(tally.returned == 6)
    #expect(tally.excludedCount == 0)
  }

  @Test("are kept for 2,000 cases")
  func many() throws {
    let history = try PlayedHistory(cases: 2_000) { scenario in
      scenario.rates.completion = 985
      scenario.rates.satisfied = 943
      scenario.rates.rated = 520
      scenario.rates.returned = 60
      scenario.rates.late = 30
    }
    let tally = try history.tally()
    #expect(tally.volume == 2_000)
    #expect(tally.completion.percentText == "98.5")
    #expect(tally.satisfied.percentText == "94.3")
    #expect(abs((tally.ratingRate.permille ?? 0) - 520) <= 5)
    #expect(abs((tally.returnRate.permille ?? 0) - 60) <= 5)
    let late = Ratio(tally.answeredLate, of: tally.answered)
    #expect(abs((late.permille ?? 0) - 30) <= 5)
    let plans = try history.histories().joined().filter { $0.action == .shelve }
    #expect((35...40).contains(plans.count))
    let joint = try history.histories().joined().filter { $0.action == .joinUnit }
    // A quarter of the joint cases has a second co-unit.
    #expect((130...170).contains(joint.count))
  }

  @Test("hold for a history that ends before the scenario does")
  func earlier() throws {
    let tally = try PlayedHistory(seed: 3, until: day("2026-04-10")).tally()
    #expect(tally.completion == Ratio(145, of: 145))
    #expect(tally.satisfied.percentText == "97")
  }

  @Test("leave an empty store empty where nothing comes in")
  func none() throws {
    let history = try PlayedHistory(cases: 0)
    #expect(try history.facts().isEmpty)
  }

  @Test("make the only case a good one")
  func one() throws {
    let history = try PlayedHistory(cases: 1)
    let tally = try history.tally()
    #expect(tally.completion == Ratio(1, of: 1))
    #expect(tally.satisfied == Ratio(1, of: 1))
    #expect(try history.store.verifyHistories() == [])
  }
}
