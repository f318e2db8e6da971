/// Names in pinyin: a surname's syllable and one or two more, as words with capitals (Zhang Wei, LI Xiaoming) or after a cue.
enum PinyinNameRule {
  private static let surnames = Lexicon([
    (
      1,
      "WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE LIN GAO LUO ZHENG LIANG XIE SONG TANG DENG HAN FENG CAO PENG ZENG XIAO TIAN DONG PAN YUAN CAI JIANG YU DU YE CHENG WEI SU LV LU DING REN YAO SHEN ZHONG CUI TAN JIN FAN WANG SHI LIAO JIA XIA FU FANG ZOU XIONG BAI MENG QIN QIU HOU HOU JIANG YIN XUE YAN LEI LONG SHAO QIAN TAO HAO GU HONG GONG WAN LAI KONG MAO QI SHEN YI NIU ZHUANG OUYANG SIMA"
    )
  ])
  private static let initials = Lexicon([(1, "B P M F D T N L G K H J Q X ZH CH SH R Z C S Y W")])
  private static let finals = Lexicon([
    (
      1,
      "A O E I U V AI EI UI AO OU IU IE UE VE ER AN EN IN UN VN ANG ENG ING ONG IA IAO IAN IANG IONG UA UAI UAN UANG UO"
    )
  ])

  static func matches(in reading: Reading, _ original: [UInt32]) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.words
    while text.advance(&index, to: places) {
      guard text.kind(index) == .latin else {
        index += 1
        continue
      }
      let end = wordEnd(index, text)
      if let match = match(index..<end, reading, original) {
        matches.append(match)
        index = match.range.upperBound
      } else {
        index = end
      }
    }
    return matches
  }

  private static func wordEnd(_ start: Int, _ text: FoldedText) -> Int {
    var end = start
    while text.kind(end) == .latin { end += 1 }
    return end
  }

  private static func match(_ word: Range<Int>, _ reading: Reading, _ original: [UInt32]) -> Match? {
    let text = reading.text
    guard word.count >= 2, word.count <= 20, text.kind(word.lowerBound - 1) != .digit,
      text.kind(word.upperBound) != .digit
    else {
      return nil
    }
    if surnames.exact(text.scalars, word) != nil, text.kind(word.upperBound) == .space {
      var given = word.upperBound + 1..<wordEnd(word.upperBound + 1, text)
      guard isCapital(word.lowerBound, text, original), isCapital(given.lowerBound, text, original),
        (1...2).contains(syllables(given, text))
      else { return nil }
      if text.kind(given.upperBound) == .space {
        let more = given.upperBound + 1..<wordEnd(given.upperBound + 1, text)
        if syllables(given, text) == 1, syllables(more, text) == 1, isCapital(more.lowerBound, text, original) {
          given = given.lowerBound..<more.upperBound
        }
      }
      return Match(range: word.lowerBound..<given.upperBound, kind: .name, confidence: 0.85, reason: .shape)
    }
    if let foreign = foreign(word, reading, original) { return foreign }
    guard let cue = NameWords.cues.ending(text.scalars, before: trimmed(word.lowerBound, text), longest: 6),
      cue.length >= 2,
      (2...4).contains(syllables(word, text))
    else { return nil }
    return Match(range: word, kind: .name, confidence: 0.8, reason: .cue)
  }

  private static let ordinary = Lexicon([
    (
      1,
      "APP WIFI NFC VIP ATM KTV PDF WORD EXCEL LOGO POS WECHAT WEIXIN IPHONE ANDROID WINDOWS PHONE HTTP HTTPS WWW COM NET EMAIL MAIL HELLO OK BUG BOSS HR CEO TEL MALL PLUS PRO MAX MINI HOME HOTEL CLUB BAR CAFE SHOP"
    )
  ])

  /// 店长Tony, Lily女士: a word that begins with a capital beside a word for a person.
  private static func foreign(_ word: Range<Int>, _ reading: Reading, _ original: [UInt32]) -> Match? {
    let text = reading.text
    guard (3...10).contains(word.count), isCapital(word.lowerBound, text, original),
      word.dropFirst().allSatisfy({ !isCapital($0, text, original) }), ordinary.exact(text.scalars, word) == nil
    else { return nil }
    let honorific = NameWords.honorifics.longest(text.scalars, at: word.upperBound)
    let isAddressed = honorific.map { $0.length >= 2 && $0.tag == NameWords.whole } ?? false
    let cue = NameWords.cues.ending(text.scalars, before: word.lowerBound, longest: 6)
    guard isAddressed || cue.map({ $0.length >= 2 && text.kind(word.upperBound) != .latin }) ?? false else {
      return nil
    }
    return Match(range: word, kind: .name, confidence: 0.75, reason: isAddressed ? .honorific : .cue)
  }

  private static func trimmed(_ place: Int, _ text: FoldedText) -> Int {
    var end = place
    while place - end < 3, [0x3A, 0x20, 0x662F, 0x4E3A].contains(text.at(end - 1)) { end -= 1 }
    return end
  }

  private static func isCapital(_ index: Int, _ text: FoldedText, _ original: [UInt32]) -> Bool {
    guard index < text.count else { return false }
    let scalar = original[Int(text.origins[index])]
    return !(0x61...0x7A).contains(scalar)
  }

  /// How many syllables a word is made of; 0 when it is not pinyin. Greedy: the longest final first.
  private static func syllables(_ word: Range<Int>, _ text: FoldedText) -> Int {
    guard word.count >= 2, word.count <= 14 else { return 0 }
    var place = word.lowerBound
    var count = 0
    while place < word.upperBound {
      let initial = initials.longest(text.scalars, at: place)?.length ?? 0
      guard let final = finals.longest(text.scalars, at: place + initial) else { return 0 }
      place += initial + final.length
      count += 1
    }
    return place == word.upperBound ? count : 0
  }
}
