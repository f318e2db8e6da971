import Casework
import Testing

@Suite("The lot of a sample")
struct SampleLotTests {
  private let day = CivilDate(daysSince1970: 20_773)

  private func candidates(_ count: Int) -> [SampleLot.Candidate] {
    (0..<count).map { SampleLot.Candidate(number: CaseNumber(day: day, ordinal: $0 + 1), round: 0) }
  }

  @Test("the same seed draws the same cases, whatever the machine and the year")
  func fixed() {
    let lot = SampleLot(salt: 42, kind: .followUp, day: day)
    #expect(lot.seed == 14_475_758_003_198_326_031)
    #expect(SampleLot(seed: lot.seed).drawn(percent: 10, of: candidates(40)) == [0, 9, 21, 39])
  }

  @Test("other salts, days and kinds draw others")
  func differs() {
    let lots = [
      SampleLot(salt: 42, kind: .followUp, day: day), SampleLot(salt: 43, kind: .followUp, day: day),
      SampleLot(salt: 42, kind: .lookBack, day: day), SampleLot(salt: 42, kind: .followUp, day: day + 1),
    ]
    #expect(Set(lots.map { $0.drawn(percent: 10, of: candidates(200)) }).count == lots.count)
  }

  @Test("whether a case is drawn does not depend on where it stands in the list")
  func order() {
    let lot = SampleLot(salt: 7, kind: .followUp, day: day)
    let all = candidates(100)
    let reversed = Array(all.reversed())
    let numbers = lot.drawn(percent: 20, of: all).map { all[$0].number.description }
    #expect(lot.drawn(percent: 20, of: reversed).map { reversed[$0].number.description }.sorted() == numbers.sorted())
  }

  @Test("over many days as many of a hundred are drawn as the rule says, and every case as often as any other")
  func fair() {
    let all = candidates(37)
    var times = [Int](repeating: 0, count: all.count)
    let days = 4000
    for number in 0..<days {
      let lot = SampleLot(salt: 1, kind: .lookBack, day: day + number)
      for position in lot.drawn(percent: 10, of: all) { times[position] += 1 }
    }
    let mean = Double(times.reduce(0, +)) / Double(days * all.count)
    #expect(abs(mean - 0.1) < 0.002)
    // Five standard deviations of a binomial count.
    for count in times { #expect(abs(Double(count) - 400) < 95) }
  }

  @Test("a hundred of a hundred is everybody, and none is nobody")
  func bounds() {
    let lot = SampleLot(salt: 9, kind: .followUp, day: day)
    #expect(lot.drawn(percent: 100, of: candidates(13)) == Array(0..<13))
    #expect(lot.drawn(percent: 0, of: candidates(13)).isEmpty)
    #expect(lot.drawn(percent: 10, of: []).isEmpty)
  }
}
