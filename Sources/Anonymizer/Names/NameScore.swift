/// How much a stretch of text looks like a surname with a given name: a sum of small weights, one for each character and its place,
/// one for the characters on either side, and one for each way in which ordinary words cut through it.
struct NameScore: Sendable {
  /// Weights by character; the index is the scalar.
  private let surname: [Int8]
  private let only: [Int8]
  private let first: [Int8]
  private let last: [Int8]
  private let left: [Int8]
  private let right: [Int8]
  let compounds: Lexicon
  let words: Lexicon
  /// Where a name may begin: surnames, 老 and 小, and what stands between the word of a form and the name after it.
  let starts: ScalarSet

  static let shared = NameScore()

  private init() {
    let surname = Self.table(NameWeights.surname, absent: NameWeights.noSurname)
    self.surname = surname
    only = Self.table(NameWeights.only, absent: NameWeights.absentOnly)
    first = Self.table(NameWeights.first, absent: NameWeights.absentFirst)
    last = Self.table(NameWeights.last, absent: NameWeights.absentLast)
    left = Self.table(NameWeights.left, absent: 0, edge: NameWeights.leftEdge, colon: NameWeights.leftColon)
    right = Self.table(NameWeights.right, absent: 0, edge: NameWeights.rightEdge, colon: NameWeights.rightColon)
    compounds = Lexicon([(1, NameWeights.compounds)])
    words = Lexicon([(1, CommonWords.list)])
    var starts = compounds.starts
    starts.insert((UInt16(0)...0xFFFF).filter { surname[Int($0)] > NameWeights.noSurname })
    starts.insert([0x8001, 0x5C0F, 0x3A, 0x20])
    self.starts = starts
  }

  /// Reads `12:王李 9:赵` into weights.
  private static func table(_ lines: String, absent: Int8, edge: Int8? = nil, colon: Int8? = nil) -> [Int8] {
    var weights = [Int8](repeating: absent, count: 0x10000)
    for blank in [0, 0x0A, 0x0D, 0x20] { weights[blank] = edge ?? absent }
    weights[0x3A] = colon ?? absent
    for line in lines.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = line.split(separator: ":")
      guard parts.count == 2, let weight = Int8(parts[0]) else { continue }
      for scalar in parts[1].unicodeScalars where scalar.value < 0x10000 { weights[Int(scalar.value)] = weight }
    }
    return weights
  }

  /// Whether a character can be a surname.
  func isSurname(_ scalar: UInt16) -> Bool { surname[Int(scalar)] > NameWeights.noSurname }

  /// How long the surname at a place is; 0 when there is none.
  func surnameLength(_ text: FoldedText, at start: Int) -> Int {
    if compounds.longest(text.scalars, at: start) != nil { return 2 }
    return isSurname(text.at(start)) ? 1 : 0
  }

  /// The weight of the surname at a place.
  func surnameWeight(_ text: FoldedText, at start: Int, length: Int) -> Int {
    length == 2 ? NameWeights.compound : Int(surname[Int(text.at(start))])
  }

  /// The score of a name without its surroundings.
  func inner(_ text: FoldedText, _ start: Int, surname length: Int, given: Int) -> Int {
    let place = start + length
    let head = surnameWeight(text, at: start, length: length)
    if given == 1 { return head + NameWeights.biasOne + Int(only[Int(text.at(place))]) }
    return head + NameWeights.biasTwo + Int(first[Int(text.at(place))]) + Int(last[Int(text.at(place + 1))])
  }

  /// What the characters before and after add.
  func context(_ text: FoldedText, _ range: Range<Int>) -> Int {
    Int(left[Int(text.at(range.lowerBound - 1))]) + Int(right[Int(text.at(range.upperBound))])
  }

  /// What ordinary words inside and across the edges take away.
  func wordWeight(_ text: FoldedText, _ range: Range<Int>, given: Int) -> Int {
    var sum = 0
    if let word = words.longest(text.scalars, at: range.lowerBound) {
      sum += range.lowerBound + word.length > range.upperBound ? NameWeights.wordBeyond : NameWeights.wordAtStart
    }
    for back in 1...3 {
      if let word = words.longest(text.scalars, at: range.lowerBound - back), word.length > back {
        sum += NameWeights.wordAcrossStart
        break
      }
    }
    for place in (range.lowerBound + 1)..<range.upperBound {
      if let word = words.longest(text.scalars, at: place), place + word.length > range.upperBound {
        sum += NameWeights.wordAcrossEnd
        break
      }
    }
    if given == 2, words.exact(text.scalars, (range.upperBound - 2)..<range.upperBound) != nil {
      sum += NameWeights.wordGiven
    }
    return sum
  }
}
