/// Foreign names written with the characters that transcriptions use: 克林顿, 玛丽娅.
struct Transcription: Sendable {
  /// The most characters of one part of a name.
  static let longest = 7

  private let head = CharacterWeights(NameWeights.head, absent: NameWeights.noSurname)
  private let middle = CharacterWeights(NameWeights.middle)
  private let tail = CharacterWeights(NameWeights.tail)
  /// The characters of transcriptions.
  let starts: ScalarSet

  init() {
    let head = head
    starts = ScalarSet((UInt16(0)...0xFFFF).filter { head[$0] > Int(NameWeights.noSurname) })
  }

  /// The place after the last character of transcriptions in a row, at most the longest name.
  func end(from start: Int, _ text: FoldedText) -> Int {
    var end = start
    while end - start < Transcription.longest, starts.contains(text.at(end)) { end += 1 }
    return end
  }

  /// The score of a name without its surroundings.
  func inner(_ text: FoldedText, _ range: Range<Int>) -> Int {
    var sum = NameWeights.transcribed[min(range.count, NameWeights.transcribed.count - 1)]
    sum += head[text.at(range.lowerBound)] + tail[text.at(range.upperBound - 1)]
    for place in (range.lowerBound + 1)..<(range.upperBound - 1) { sum += middle[text.at(place)] }
    return sum
  }
}
