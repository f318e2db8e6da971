import CaseStore
import Casework
import PortalContent
import Simulation
import Testing

/// What the example offices published comes out of their scenarios. The numbers of cases are cut down here, the rates are
/// those of the full scenarios.
@Suite("The example offices")
struct ExampleHistoryTests {
  @Test("play the cases they published", arguments: zip(Example.allCases, [36_000, 2_860, 7_986, 24_000]))
  func cases(_ example: Example, _ cases: Int) throws {
    #expect(try example.portal().scenario?.cases == cases)
  }

  @Test("banyang: seven months, about 200 on a working day, at least 99 % in time")
  func banyang() throws {
    let portal = try Example.banyang.portal()
    let history = try PlayedHistory(of: portal, cases: 1_500)
    let tally = try history.tally()
    #expect((tally.onTime.permille ?? 0) >= 990)
    #expect((tally.onTime.permille ?? 0) < 1000)
    #expect(tally.satisfied.percentText == "96.8")
    #expect(try history.store.verifyHistories() == [])
    let onWorkingDays = try history.facts().count { row in
      (try? portal.calendar.isWorkingDay(history.offset.date(row.facts.receivedAt))) ?? false
    }
    let scenario = try #require(portal.scenario)
    let days = (0...Int(scenario.until.daysSince1970 - scenario.from.daysSince1970)).map { scenario.from + $0 }
    let workingDays = try days.filter { try portal.calendar.isWorkingDay($0) }.count
    #expect(days.count == 214)
    // Scaled up to the 36,000 of the full scenario.
    #expect((185...215).contains(onWorkingDays * 24 / workingDays))
  }

  @Test("gaoxin: at least 95 % satisfied, and three in ten closed cases looked back at")
  func gaoxin() throws {
    let history = try PlayedHistory(of: try Example.gaoxin.portal(), cases: 700)
    #expect((try history.tally().satisfied.permille ?? 0) >= 950)
    let lookedBack = try history.histories().count { $0.contains { $0.action == .lookBack } }
    #expect((120...240).contains(lookedBack))
    #expect(try history.store.verifyHistories() == [])
  }

  @Test("nancheng: all solved, 95 % satisfied, half reported by 146 grid workers who put right what they can")
  func nancheng() throws {
    let history = try PlayedHistory(of: try Example.nancheng.portal(), cases: 800)
    let tally = try history.tally()
    #expect(tally.completion == Ratio(800, of: 800))
    #expect(tally.satisfied.percentText == "95")
    #expect(try history.store.verifyHistories() == [])
    let workers = try history.store.users()
    #expect(workers.count == 146)
    #expect(workers.allSatisfy { $0.role == .gridWorker && $0.personalCode != nil && $0.place != nil })
    let histories = try history.histories()
    let reported = histories.filter { $0.first?.role == .gridWorker }
    #expect((350...480).contains(reported.count))
    #expect(reported.allSatisfy { $0.first?.user != nil })
    let onTheSpot = reported.filter {
      $0.dropFirst().first?.action == .answer && $0.dropFirst().first?.role == .gridWorker
    }
    #expect((120...280).contains(onTheSpot.count))
  }

  @Test("hotline: a year of six channels")
  func hotline() throws {
    let portal = try Example.hotline.portal()
    #expect(portal.scenario?.channels.count == 6)
    let history = try PlayedHistory(of: portal, cases: 600)
    #expect(try history.tally().satisfied.percentText == "95.2")
    #expect(try history.store.verifyHistories() == [])
  }
}
