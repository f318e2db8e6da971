import Casework
import Testing

@Suite("The monthly appraisal")
struct AppraisalTests {
  private let month = Period(start: Timestamp(seconds: 0), end: Timestamp(seconds: 1_000_000))
  private let weights = AppraisalWeights([
    AppraisalWeights.Weight(.onTime, points: 50), AppraisalWeights.Weight(.returned, points: 20),
    AppraisalWeights.Weight(.satisfied, points: 30),
  ])

  private func unit(_ code: String, _ group: String = "departments") -> Unit {
    Unit(code: code, name: code, peerGroup: group)
  }

  /// Cases answered in time, answered late, rated well, rated badly.
  private func counts(inTime: Int, late: Int = 0, happy: Int = 0, unhappy: Int = 0, returned: Int = 0)
    -> AppraisalCounts
  {
    var tally = Tally(period: month, cutOff: month.end)
    for number in 0..<inTime + late {
      let isRated = number < happy + unhappy
      tally.add(
        CaseFacts(
          state: isRated ? .rated : .answered, receivedAt: month.start, dispatchedAt: month.start,
          answeredAt: Timestamp(seconds: number < inTime ? 10 : 30), ratedAt: isRated ? Timestamp(seconds: 40) : nil,
          deadlines: Deadlines(answer: Timestamp(seconds: 20)),
          events: number < returned
            ? [CountedEvent(.sendBack, at: month.start + 1, dispatchedAt: month.start)] : [],
          grade: isRated ? (number < happy ? .satisfied : .dissatisfied) : nil))
    }
    return AppraisalCounts(tally: tally)
  }

  private func appraise(_ units: [Unit], _ counts: [String: AppraisalCounts], minimum: Int = 1) -> [Appraisal.Line] {
    let empty = AppraisalCounts(tally: Tally(period: month, cutOff: month.end))
    return Appraisal(units, counts: counts, empty: empty, weights: weights, minimum: minimum).lines
  }

  @Test("every part is its points times its figure, and the sum is what the printed parts add up to")
  func parts() throws {
    let line = try #require(
      appraise([unit("a")], ["a": counts(inTime: 6, late: 1, happy: 2, unhappy: 1, returned: 1)]).first)
    #expect(line.parts.map(\.ratio) == [Ratio(6, of: 7), Ratio(1, of: 7), Ratio(2, of: 3)])
    // 50 × 6/7 = 42.857…, 20 × 6/7 = 17.142…, 30 × 2/3 = 20.
    #expect(line.parts.map(\.hundredths) == [4286, 1714, 2000])
    #expect(line.sum == 8000 && line.score == 8000)
    #expect(Appraisal.text(hundredths: 4286) == "42.86" && Appraisal.text(hundredths: 8000) == "80")
    #expect(Appraisal.text(hundredths: 750) == "7.5" && Appraisal.text(hundredths: 1205) == "12.05")
  }

  @Test("a part with nothing to count is left out, and the score is in proportion to what could be reached")
  func withoutRatings() throws {
    let line = try #require(appraise([unit("a")], ["a": counts(inTime: 9, late: 1)]).first)
    #expect(line.parts.map(\.hundredths) == [4500, 2000, nil])
    #expect(line.sum == 6500 && line.reachable == 70 && line.total == 100)
    #expect(line.score == 9286)
  }

  @Test("a unit without anything due is listed and not scored")
  func nothingDue() throws {
    let lines = appraise([unit("a"), unit("b")], ["a": counts(inTime: 1)])
    #expect(lines.map(\.unit.code) == ["a", "b"])
    #expect(lines[1].score == nil && lines[1].rank == nil && lines[1].parts.isEmpty)
  }

  @Test("ranks are given within a peer group, shared by equal scores, and not under the minimum")
  func ranks() {
    let units = ["a", "b", "c", "d"].map { unit($0) } + [unit("s", "streets")]
    let lines = appraise(
      units,
      [
        "a": counts(inTime: 8, late: 2), "b": counts(inTime: 10), "c": counts(inTime: 8, late: 2),
        "d": counts(inTime: 9), "s": counts(inTime: 1, late: 9),
      ], minimum: 10)
    #expect(lines.map(\.rank) == [2, 1, 2, nil, 1])
    #expect(lines[3].score == 10_000)
  }

  @Test("effective follow-ups and answered calls are figures like the others")
  func otherFigures() {
    var own = counts(inTime: 4)
    own.effectiveFollowUps = 3
    own.calls = Ratio(9, of: 12)
    #expect(own.ratio(of: .followedUp) == Ratio(3, of: 4))
    #expect(own.ratio(of: .answeredCalls) == Ratio(9, of: 12))
    own.effectiveFollowUps = 9
    #expect(own.ratio(of: .followedUp) == Ratio(4, of: 4))
  }
}
