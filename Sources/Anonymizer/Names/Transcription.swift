/// Foreign names written with the characters that transcriptions use: 克林顿, 玛丽娅.
struct Transcription: Sendable {
  /// The most characters of one part of a name.
  static let longest = 7

  private let head = CharacterWeights(NameWeights.head, absent: NameWeights.noSurname)
  private let middle = CharacterWeights(NameWeights.middle, absent: NameWeights.noSurname)
  private let tail = CharacterWeights(NameWeights.tail)
  /// The characters that begin transcriptions.
  let starts: ScalarSet
  /// The characters of transcriptions.
  let characters: ScalarSet

  init() {
    let head = head
    let middle = middle
    characters = ScalarSet((UInt16(0)...0xFFFF).filter { middle[$0] > Int(NameWeights.noSurname) })
    starts = ScalarSet((UInt16(0)...0xFFFF).filter { head[$0] > Int(NameWeights.noSurname) })
  }

  /// The place after the last character of transcriptions in a row, at most the longest name.
  func end(from start: Int, _ text: FoldedText) -> Int {
    guard starts.contains(text.at(start)) else { return start }
    var end = start + 1
    while end - start < Transcription.longest, characters.contains(text.at(end)) { end += 1 }
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
