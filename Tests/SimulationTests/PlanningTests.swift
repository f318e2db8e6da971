import Testing

@testable import Simulation

@Suite("Chance and counts")
struct PlanningTests {
  @Test("durations lie about their median and have no negative side")
  func pace() {
    var chance = SeededGenerator(seed: 5)
    let minutes = (0..<10_001).map { _ in Pace(median: 600, spreadPercent: 50).minutes(&chance) }.sorted()
    #expect((580...620).contains(minutes[5_000]))
    // One standard deviation of the logarithm: 600 × e^±0.5.
    #expect((340...390).contains(minutes[1_587]))
    #expect((940...1_040).contains(minutes[8_413]))
    #expect(minutes[0] > 60)
  }

  @Test("durations are the same on every machine")
  func knownPaces() {
    var chance = SeededGenerator(seed: 5)
    let minutes = (0..<6).map { _ in Pace(median: 600, spreadPercent: 60).minutes(&chance) }
    // 600 × e^(0.6 × z), worked out apart from this program with the exponential function.
    #expect(minutes == [612, 456, 530, 589, 313, 544])
  }

  @Test("a weight of nothing is never drawn; without any weight all are")
  func weights() {
    var chance = SeededGenerator(seed: 1)
    let some = WeightedChoice([("a", 3), ("b", 0), ("c", 1)])
    let drawn = (0..<4_000).compactMap { _ in some.draw(&chance) }
    #expect((2_850...3_150).contains(drawn.count { $0 == "a" }))
    #expect(drawn.count { $0 == "b" } == 0)
    let equal = WeightedChoice([("a", 0), ("b", 0)])
    #expect(Set((0..<50).compactMap { _ in equal.draw(&chance) }) == ["a", "b"])
    #expect(WeightedChoice<Int>([]).draw(&chance) == nil)
  }

  @Test("a shuffle holds every number once")
  func shuffle() {
    var chance = SeededGenerator(seed: 2)
    let shuffled = chance.shuffle(100)
    #expect(shuffled != Array(0..<100))
    #expect(shuffled.sorted() == Array(0..<100))
    #expect(chance.shuffle(0) == [])
  }

  @Test("a number is found of which a rate comes out exactly, where there is one near")
  func exactRates() {
    #expect(ExactRate.number(near: 100, atMost: 145, for: 970) == 100)
    #expect(ExactRate.number(near: 98, atMost: 145, for: 970) == 99)
    #expect(ExactRate.number(near: 98, atMost: 98, for: 970) == 98)
    #expect(ExactRate.number(near: 3, atMost: 3, for: 970) == 3)
    #expect(ExactRate.number(near: 0, atMost: 0, for: 970) == 0)
    #expect(ExactRate.count(970, of: 100) == 97)
  }
}
