import Casework
import Testing

@Suite("Figures")
struct FigureTests {
  private func at(_ day: String, _ hour: Int = 12) -> Timestamp { WorkingCalendarTests.at(day, hour) }

  private func date(_ text: String) -> CivilDate { WorkingCalendarTests.date(text) }

  private func november(_ facts: [CaseFacts], cutOff: Timestamp? = nil) -> Tally {
    let month = Period(date("2026-11-01").month, offset: .china)
    var tally = Tally(period: month, cutOff: cutOff ?? at("2026-11-21"))
    for fact in facts { tally.add(fact) }
    return tally
  }

  private func answered(_ received: String, _ on: String?, due: String) -> CaseFacts {
    CaseFacts(
      state: on == nil ? .dispatched : .answered, receivedAt: at(received), answeredAt: on.map { at($0) },
      deadlines: Deadlines(answer: at(due)))
  }

  @Test("cases not yet due are no part of completion and are shown")
  func completion() {
    let tally = november([
      answered("2026-11-02", "2026-11-04", due: "2026-11-09"), answered("2026-11-03", nil, due: "2026-11-10"),
      answered("2026-11-19", nil, due: "2026-11-26"),
    ])
    #expect(tally.completion == Ratio(1, of: 2))
    #expect(tally.openNotDue == 1)
    #expect(tally.volume == 3)
  }

  @Test("an overdue open case counts every month until it is answered")
  func overdueForever() {
    let old = answered("2026-08-03", nil, due: "2026-08-10")
    let tally = november([old, answered("2026-11-02", "2026-11-04", due: "2026-11-09")])
    #expect(tally.onTime == Ratio(1, of: 2))
    #expect(tally.overdue == Ratio(1, of: 2))
    #expect(tally.carriedOver == 1)
    #expect(tally.volume == 1)
  }

  @Test("a late answer counts as answered and as late")
  func late() {
    let tally = november([answered("2026-11-02", "2026-11-11", due: "2026-11-09")])
    #expect(tally.completion == Ratio(1, of: 1))
    #expect(tally.onTime == Ratio(0, of: 1))
  }

  @Test("answers of other months are no part of this one")
  func otherMonths() {
    let tally = november([answered("2026-10-20", "2026-10-22", due: "2026-10-27")])
    #expect(tally.completion.denominator == 0)
    #expect(tally.volume == 0 && tally.carriedOver == 0)
  }

  @Test("withdrawn, merged, declined and shelved cases leave the rates and are counted apart")
  func exclusions() {
    let gone = [CaseState.withdrawn, .merged, .declined, .shelved].map {
      CaseFacts(state: $0, receivedAt: at("2026-11-02"), deadlines: Deadlines(answer: at("2026-11-03")))
    }
    let tally = november(gone)
    #expect(tally.volume == 4)
    #expect(tally.excludedCount == 4)
    #expect(tally.completion.denominator == 0)
    #expect(tally.reply.denominator == 0)
  }

  @Test("a return counts against the unit that made it, in the month it was dispatched to it, once a case")
  func returns() {
    let events = ["2026-11-04", "2026-11-06"].map {
      CountedEvent(.sendBack, at: at($0, 15), dispatchedAt: at($0, 9))
    }
    var facts = answered("2026-11-02", "2026-11-11", due: "2026-11-09")
    facts.dispatchedAt = at("2026-11-09")
    let byUnit = events.map { UnitEvent($0, unit: "a") }
    let present = november([facts.of("b", byUnit)])
    #expect(present.returnRate == Ratio(0, of: 1))
    var former = Tally(period: Period(date("2026-11-01").month, offset: .china), cutOff: at("2026-11-21"))
    #expect(byUnit.formerUnits(besides: "b") == ["a"] && byUnit.formerUnits(besides: "a").isEmpty)
    former.add(former: byUnit.events(of: "a"), of: .answered)
    #expect(former.returnRate == Ratio(1, of: 1) && former.answered == 0 && former.volume == 0)
    facts.events = events
    #expect(november([facts]).returnRate == Ratio(1, of: 1))
    #expect(november([facts], cutOff: at("2026-11-04", 12)).returnRate == Ratio(0, of: 1))
    var gone = former
    gone.add(former: events, of: .withdrawn)
    #expect(gone == former)
  }

  @Test("extensions and pauses are counted as often as they happened, of excluded cases too")
  func grants() {
    var facts = CaseFacts(state: .shelved, receivedAt: at("2026-10-02"), dispatchedAt: at("2026-10-03"))
    facts.events = [
      CountedEvent(.extend, at: at("2026-10-31"), dispatchedAt: facts.dispatchedAt),
      CountedEvent(.extend, at: at("2026-11-03"), dispatchedAt: facts.dispatchedAt),
      CountedEvent(.pause, at: at("2026-11-04"), dispatchedAt: facts.dispatchedAt),
      CountedEvent(.extend, at: at("2026-11-05"), dispatchedAt: facts.dispatchedAt),
    ]
    let tally = november([facts])
    #expect(tally.extensions == 2 && tally.pauses == 1 && tally.returned == 0)
  }

  @Test("what happens after the cut-off is not known yet")
  func cutOff() {
    let tally = november([answered("2026-11-02", "2026-11-20", due: "2026-11-09")], cutOff: at("2026-11-15"))
    #expect(tally.answered == 0)
    #expect(tally.openOverdue == 1)
  }

  @Test("silence is never satisfaction, and the strict rate stands beside the other")
  func satisfaction() {
    func rated(_ grade: Grade?, _ resolution: Resolution?) -> CaseFacts {
      CaseFacts(
        state: .rated, receivedAt: at("2026-11-02"), answeredAt: at("2026-11-03"), ratedAt: at("2026-11-04"),
        deadlines: Deadlines(answer: at("2026-11-09")), grade: grade, resolution: resolution)
    }
    let tally = november([
      rated(.verySatisfied, .resolved), rated(.basicallySatisfied, .partly), rated(.dissatisfied, .unresolved),
      rated(nil, nil), answered("2026-11-02", "2026-11-04", due: "2026-11-09"),
    ])
    #expect(tally.satisfied == Ratio(2, of: 3))
    #expect(tally.strictlySatisfied == Ratio(1, of: 3))
    #expect(tally.resolved == Ratio(1, of: 3))
    #expect(tally.ratingRate == Ratio(3, of: 5))
  }

  @Test("a hundred percent is said only of all, and nought only of none")
  func rounding() {
    #expect(Ratio(2_999, of: 3_000).percentText == "99.9")
    #expect(Ratio(3_000, of: 3_000).percentText == "100")
    #expect(Ratio(1, of: 3_000).percentText == "0.1")
    #expect(Ratio(0, of: 3_000).percentText == "0")
    #expect(Ratio(141, of: 145).percentText == "97.2")
    #expect(Ratio(1, of: 0).percentText == nil)
  }

  @Test("the Wilson interval is that of the textbook")
  func wilson() throws {
    let interval = try #require(WilsonInterval(Ratio(9, of: 10)))
    #expect(abs(interval.lower - 0.5958) < 0.0001)
    #expect(abs(interval.upper - 0.9821) < 0.0001)
    let all = try #require(WilsonInterval(Ratio(10, of: 10)))
    #expect(abs(all.upper - 1) < 1e-9 && abs(all.lower - 0.7225) < 0.0001)
    #expect(WilsonInterval(Ratio(0, of: 0)) == nil)
  }

  @Test("few cases are listed without a rank, nothing due last")
  func ranking() {
    let ranking = Ranking(
      [
        ("none", Ratio(0, of: 0)), ("few", Ratio(3, of: 3)), ("low", Ratio(500, of: 1000)),
        ("high", Ratio(990, of: 1000)),
      ],
      minimum: 10)
    #expect(ranking.lines.map(\.key) == ["high", "low", "few", "none"])
    #expect(ranking.lines.map(\.rank) == [1, 2, nil, nil])
  }

  @Test("rates whose intervals overlap fully share a rank, and the rank after a tie is skipped")
  func ties() {
    let ranking = Ranking(
      [("a", Ratio(97, of: 100)), ("b", Ratio(960, of: 1000)), ("c", Ratio(300, of: 1000))], minimum: 10)
    #expect(ranking.lines.map(\.rank) == [1, 1, 3])
  }

  @Test("for overdue and returned the lowest rate leads")
  func lowerIsBetter() {
    let ranking = Ranking(
      [("often", Ratio(500, of: 1000)), ("never", Ratio(0, of: 1000))], minimum: 10, lowerIsBetter: true)
    #expect(ranking.lines.map(\.key) == ["never", "often"])
  }

  @Test("the median and the 90th percentile are answers that were given")
  func durations() {
    var durations = Durations()
    #expect(durations.median == nil)
    for seconds in [50, 10, 40, 20, 30, 60, 70, 80, 90, 100] { durations.add(seconds: seconds) }
    #expect(durations.median == 50)
    #expect(durations.ninetiethPercentile == 90)
  }

  @Test("a quantile is what stands there when all are sorted, for runs, ties and any order")
  func quantiles() {
    var generator = SeededGenerator(5)
    for count in [1, 2, 3, 10, 100, 1_001] {
      for spread in [1, 3, 1_000_000] {
        let values = (0..<count).map { _ in Int.random(in: 0...spread, using: &generator) }
        for ordered in [values, values.sorted(), values.sorted(by: >)] {
          var durations = Durations()
          for value in ordered { durations.add(seconds: value) }
          for share in [0.0, 0.1, 0.5, 0.9, 1.0] {
            let rank = max(1, Int((share * Double(count)).rounded(.up)))
            #expect(durations.quantile(share) == values.sorted()[rank - 1])
          }
        }
      }
    }
  }
}
