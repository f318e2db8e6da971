/// More ways to write a number, apart for the two halves.
enum FurtherDisguise {
  private static let pinyin = "ling yao er san si wu liu qi ba jiu".split(separator: " ").map(String.init)
  private static let syllables = "dong yi liang san si wu lu guai ba gou".split(separator: " ").map(String.init)
  private static let english = "zero one two three four five six seven eight nine".split(separator: " ").map(
    String.init)
  private static let tibetan = "༠༡༢༣༤༥༦༧༨༩".map(String.init)
  private static let arabic = "٠١٢٣٤٥٦٧٨٩".map(String.init)
  private static let devanagari = "०१२३४५६७८९".map(String.init)
  private static let mahjong = "零🀇🀈🀉🀊🀋🀌🀍🀎🀏".map(String.init)
  private static let bamboo = "0🀐🀑🀒🀓🀔🀕🀖🀗🀘".map(String.init)
  private static let roman = "0ⅠⅡⅢⅣⅤⅥⅦⅧⅨ".map(String.init)
  private static let sounds = "林要儿伞似午留漆吧酒".map(String.init)
  private static let otherSounds = "灵医爱散思舞柳妻爸久".map(String.init)
  private static let negative = "⓿❶❷❸❹❺❻❼❽❾".map(String.init)

  static func apply(_ number: String, _ half: Half, _ draw: inout SeededDraw) -> String {
    guard !number.contains("X") else { return number }
    return half == .train ? train(number, &draw) : heldOut(number, &draw)
  }

  private static func train(_ number: String, _ draw: inout SeededDraw) -> String {
    switch Int.random(in: 0..<7, using: &draw) {
    case 0: spelled(number, pinyin, " ")
    case 1: spelled(number, tibetan)
    case 2: spelled(number, mahjong)
    case 3: spelled(number, sounds)
    case 4: String(number.reversed())
    case 5: spelled(number, roman, " ")
    default: number.map(String.init).joined(separator: "|")
    }
  }

  private static func heldOut(_ number: String, _ draw: inout SeededDraw) -> String {
    switch Int.random(in: 0..<11, using: &draw) {
    case 0: spelled(number, syllables, draw.word("- _ ,"))
    case 1: spelled(number, english, " ")
    case 2: spelled(number, arabic)
    case 3: spelled(number, devanagari)
    case 4: spelled(number, bamboo)
    case 5: spelled(number, roman, "")
    case 6: spelled(number, otherSounds)
    case 7: String(number.reversed())
    case 8: spelled(number, negative)
    case 9: number.map(String.init).joined(separator: draw.word("→ ♥ ~ 丶 \n /"))
    default: spelled(number, pinyin, "")
    }
  }

  private static func spelled(_ number: String, _ digits: [String], _ separator: String = "") -> String {
    number.map { character in character.wholeNumberValue.map { digits[$0] } ?? String(character) }.joined(
      separator: separator)
  }
}
