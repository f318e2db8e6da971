/// A stretch of digits with nothing but gaps of one number between them, as the number rules see it.
struct NumberWindow {
  let reading: Reading
  /// The digits of the stretch.
  var digits: Range<Int>
  /// Cues before the number being tried.
  var cues: UInt32 = 0

  var stream: DigitStream { reading.digits }

  /// Whether a number may begin with a digit.
  func canBegin(_ index: Int) -> Bool {
    index == digits.lowerBound || stream.gaps[index] > .none || stream.isLookalike(index - 1)
  }

  /// Whether a number may end before a digit.
  func canEnd(_ index: Int) -> Bool {
    index >= digits.upperBound || stream.gaps[index] > .none || stream.isLookalike(index)
  }

  /// The next `count` digits if no gap inside is worse than `worst` and the number may end there.
  func run(_ start: Int, _ count: Int, worst: Gap) -> Range<Int>? {
    let end = start + count
    guard end <= digits.upperBound, canEnd(end) else { return nil }
    var index = start + 1
    while index < end {
      reading.text.countStep()
      if stream.gaps[index] > worst { return nil }
      index += 1
    }
    return start..<end
  }

  /// How many digits follow with gaps no worse than `worst`, up to a limit.
  func length(from start: Int, worst: Gap, limit: Int = 32) -> Int {
    var end = start + 1
    while end < digits.upperBound, end - start < limit, stream.gaps[end] <= worst {
      reading.text.countStep()
      end += 1
    }
    return end - start
  }

  /// The worst gap inside a run.
  func worstGap(_ run: Range<Int>) -> Gap {
    run.dropFirst().reduce(Gap.none) { max($0, stream.gaps[$1]) }
  }

  /// How many lookalikes a run holds.
  func lookalikes(_ run: Range<Int>) -> Int { run.reduce(0) { $0 + (stream.isLookalike($1) ? 1 : 0) } }

  /// A match that covers a run.
  func match(_ run: Range<Int>, _ kind: IdentifierClass, _ confidence: Double, _ reason: Reason) -> (
    end: Int, match: Match
  ) {
    (run.upperBound, Match(range: stream.range(run), kind: kind, confidence: confidence, reason: reason))
  }

  func value(_ index: Int) -> UInt8 { stream.value(index) }
}
