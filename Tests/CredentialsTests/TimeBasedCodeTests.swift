import Casework
import Testing

@testable import Credentials

@Suite struct TimeBasedCodeTests {
  private let code = TimeBasedCode(secret: Array("12345678901234567890".utf8))

  @Test(
    "codes are the last six digits of those in RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
  func vectors(seconds: Int64, expected: String) {
    let now = Timestamp(seconds: seconds)
    #expect(code.code(at: TimeBasedCode.step(at: now)) == expected.suffix(6))
    #expect(code.step(of: String(expected.suffix(6)), at: now, after: nil) == seconds / 30)
  }

  @Test("counters give the codes of RFC 4226, appendix D")
  func counters() {
    let expected = [
      "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
    ]
    #expect((0..<10).map { code.code(at: $0) } == expected)
  }

  @Test("the step before and the one after are taken, and no others")
  func window() {
    let now = Timestamp(seconds: 1_764_000_000)
    let current = TimeBasedCode.step(at: now)
    for distance in -5...5 as ClosedRange<Int64> {
      let step = code.step(of: code.code(at: current + distance), at: now, after: nil)
      #expect(step == (abs(distance) <= 1 ? current + distance : nil))
    }
  }

  @Test("the edges of a step: the code of 0 to 29 seconds is taken until 59, and not at 60")
  func edges() {
    let typed = code.code(at: 1_000_000)
    let start: Int64 = 30_000_000
    for (offset, taken) in [(-31, false), (-30, true), (0, true), (29, true), (59, true), (60, false)]
      as [(Int64, Bool)]
    {
      #expect((code.step(of: typed, at: Timestamp(seconds: start + offset), after: nil) != nil) == taken)
    }
  }

  @Test("a code counts once, and none before it counts afterwards")
  func replay() throws {
    let now = Timestamp(seconds: 1_764_000_000)
    let current = TimeBasedCode.step(at: now)
    let used = try #require(code.step(of: code.code(at: current), at: now, after: nil))
    #expect(code.step(of: code.code(at: current), at: now, after: used) == nil)
    #expect(code.step(of: code.code(at: current - 1), at: now, after: used) == nil)
    #expect(code.step(of: code.code(at: current + 1), at: now, after: used) == current + 1)
    #expect(code.step(of: code.code(at: current + 1), at: now + 30, after: current + 1) == nil)
    #expect(code.step(of: code.code(at: current + 2), at: now + 60, after: current + 1) == current + 2)
  }

  @Test("a step from before the clock was set back keeps nobody out, and one step ahead still counts")
  func clockSetBack() {
    let now = Timestamp(seconds: 1_764_000_000)
    let current = TimeBasedCode.step(at: now)
    let typed = code.code(at: current)
    #expect(code.step(of: typed, at: now, after: current + 1_000_000) == current)
    #expect(code.step(of: typed, at: now, after: current + 2) == current)
    #expect(code.step(of: typed, at: now, after: current + 1) == nil)
  }

  @Test("spaces, hyphens and full-width digits are taken; anything else is wrong")
  func typed() {
    let now = Timestamp(seconds: 59)
    for typed in ["287082", "287 082", " 287-082 ", "２８７０８２", "２８７　０８２"] {
      #expect(code.step(of: typed, at: now, after: nil) == 1)
    }
    for typed in ["", "28708", "2870820", "94287082", "28708x", "+287082", "٢٨٧٠٨٢", "287082\n"] {
      #expect(code.step(of: typed, at: now, after: nil) == nil)
    }
  }

  @Test("a new secret has 20 bytes from the generator and gives other codes than the next one")
  func generation() {
    var random = SeededGenerator(1)
    let first = TimeBasedCode(using: &random)
    let second = TimeBasedCode(using: &random)
    #expect(first.secret.count == 20 && first.secret != second.secret)
    var again = SeededGenerator(1)
    #expect(TimeBasedCode(using: &again).secret == first.secret)
  }
}
