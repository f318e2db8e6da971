/// How much a stretch of text looks like a name: a sum of small weights, one for each character and its place, one for the characters
/// on either side, and one for each way in which ordinary words cut through it. ``NameSurroundings`` and ``KnownNames`` add a second look.
struct NameScore: Sendable {
  private let surname = CharacterWeights(NameWeights.surname, absent: NameWeights.noSurname)
  private let only = CharacterWeights(NameWeights.only)
  private let first = CharacterWeights(NameWeights.first)
  private let last = CharacterWeights(NameWeights.last)
  private let left = CharacterWeights(
    NameWeights.left, edge: NameWeights.leftEdge, colon: NameWeights.leftColon, figure: NameWeights.leftFigure,
    letter: NameWeights.leftLetter)
  private let right = CharacterWeights(
    NameWeights.right, edge: NameWeights.rightEdge, colon: NameWeights.rightColon, figure: NameWeights.rightFigure,
    letter: NameWeights.rightLetter)
  let compounds = Lexicon([(1, NameWeights.compounds)])
  let japanese = Lexicon([(1, NameWeights.japaneseSurnames)])
  let words = WordClasses.lexicon
  let transcription = Transcription()
  /// Where a name may begin: surnames, 老 and 小, transcribed names, and what stands between the
  /// word of a form and the name after it.
  let starts: ScalarSet

  /// Characters that are surnames.
  let surnames: ScalarSet

  static let shared = NameScore()

  private init() {
    let surname = surname
    surnames = ScalarSet((UInt16(0)...0xFFFF).filter { surname[$0] > Int(NameWeights.noSurname) })
    var starts = compounds.starts.union(transcription.starts).union(surnames).union(japanese.starts)
    starts.insert([0x8001, 0x5C0F, 0x53EB, 0x3A, 0x20])  // 老 小 叫
    self.starts = starts
  }

  /// Whether a character can be a surname.
  func isSurname(_ scalar: UInt16) -> Bool { surname[scalar] > Int(NameWeights.noSurname) }

  /// How long the surname at a place is; 0 when there is none.
  func surnameLength(_ text: FoldedText, at start: Int) -> Int {
    if compounds.longest(text.scalars, at: start) != nil { return 2 }
    return isSurname(text.at(start)) ? 1 : 0
  }

  /// The weight of the surname at a place.
  func surnameWeight(_ text: FoldedText, at start: Int, length: Int) -> Int {
    length == 2 ? NameWeights.compound : surname[text.at(start)]
  }

  /// The score of a name without its surroundings.
  func inner(_ text: FoldedText, _ start: Int, surname length: Int, given: Int) -> Int {
    let place = start + length
    let head = surnameWeight(text, at: start, length: length)
    if given == 1 { return head + NameWeights.biasOne + only[text.at(place)] }
    return head + NameWeights.biasTwo + first[text.at(place)] + last[text.at(place + 1)]
  }

  /// The score of a Japanese name without its surroundings.
  func innerJapanese(_ text: FoldedText, _ range: Range<Int>) -> Int {
    NameWeights.japanese[min(range.count, NameWeights.japanese.count - 1)] + last[text.at(range.upperBound - 1)]
  }

  /// What the characters before and after add.
  func context(_ text: FoldedText, _ range: Range<Int>) -> Int {
    left[text.at(range.lowerBound - 1)] + right[text.at(range.upperBound)]
  }

  /// An ordinary word that starts at a place; words that are names of people too are none.
  func ordinaryWord(_ text: FoldedText, at start: Int) -> Lexicon.Match? {
    guard let word = words.longest(text.scalars, at: start), word.tag != WordClasses.ambiguous else { return nil }
    return word
  }

  /// What common words inside and across the edges take away; `given` is 0 for a transcribed name, 3 for a Japanese one.
  func wordWeight(_ text: FoldedText, _ range: Range<Int>, given: Int) -> Int {
    var sum = 0
    if let word = words.longest(text.scalars, at: range.lowerBound) {
      let end = range.lowerBound + word.length
      let weights =
        end > range.upperBound
        ? NameWeights.wordBeyond : end < range.upperBound ? NameWeights.wordAtStart : NameWeights.wordIsName
      sum += weights[Int(word.tag)]
    }
    for back in 1...3 {
      if let word = words.longest(text.scalars, at: range.lowerBound - back), word.length > back {
        sum += NameWeights.wordAcrossStart[Int(word.tag)]
        break
      }
    }
    let isBeforeWord = words.longest(text.scalars, at: range.upperBound) != nil
    for place in (range.lowerBound + 1)..<range.upperBound {
      if let word = words.longest(text.scalars, at: place), place + word.length > range.upperBound {
        let weights = isBeforeWord ? NameWeights.wordAcrossEndBeforeWord : NameWeights.wordAcrossEnd
        sum += weights[Int(word.tag)]
        break
      }
    }
    if isBeforeWord { sum += NameWeights.wordAfter }
    if words.ending(text.scalars, before: range.lowerBound, longest: 4) != nil { sum += NameWeights.wordBefore }
    if given == 2, let tag = words.exact(text.scalars, (range.upperBound - 2)..<range.upperBound) {
      sum += NameWeights.wordGiven[Int(tag)]
    }
    return sum
  }
}
