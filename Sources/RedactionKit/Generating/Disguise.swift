/// Ways people write a number so that a program does not see it.
enum Disguise {
  private static let numerals = "零一二三四五六七八九".map(String.init)
  private static let spoken = "洞幺两三四五六拐八勾".map(String.init)
  private static let formal = "零壹贰叁肆伍陆柒捌玖".map(String.init)
  private static let circled = "⓪①②③④⑤⑥⑦⑧⑨".map(String.init)
  private static let wide = "０１２３４５６７８９".map(String.init)
  private static let bold = "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗".map(String.init)

  static func apply(_ number: String, _ half: Half, _ draw: inout SeededDraw) -> String {
    let plain = draw.chance(30)
    if plain { return number }
    switch half {
    case .train: return train(number, &draw)
    case .heldOut: return heldOut(number, &draw)
    }
  }

  private static func train(_ number: String, _ draw: inout SeededDraw) -> String {
    switch Int.random(in: 0..<6, using: &draw) {
    case 0: return spelled(number, numerals)
    case 1: return spelled(number, wide)
    case 2: return cut(number, [3, 4, 4], by: "-")
    case 3: return number.map(String.init).joined(separator: " ")
    case 4: return spelled(number, circled)
    default: return mixed(number, numerals, &draw)
    }
  }

  private static func heldOut(_ number: String, _ draw: inout SeededDraw) -> String {
    switch Int.random(in: 0..<12, using: &draw) {
    case 0: return spelled(number, spoken)
    case 1: return spelled(number, formal)
    case 2: return cut(number, [3, 4, 4, 4, 4], by: draw.word("· _ / * . ~ — … ★ 、"))
    case 3: return number.map(String.init).joined(separator: draw.word(". - * , \u{200B} ·"))
    case 4: return mixed(number, circled, &draw)
    case 5: return spelled(number, bold)
    case 6: return mixed(number, formal, &draw)
    case 7: return cut(number, [3, 20], by: draw.word("（微信同号） (同微信) 【电话】"))
    case 8: return number.map { "\($0)\u{FE0F}\u{20E3}" }.joined()
    case 9: return cut(number, [4, 3, 4, 4, 4], by: draw.word("\u{200D} \u{3000} 😊 \u{2060}"))
    case 10: return cut(number, [3, 4, 4, 4], by: draw.word("杠 空格 横杠"))
    default: return mixed(spelled(number, wide), numerals, &draw)
    }
  }

  private static func spelled(_ number: String, _ digits: [String]) -> String {
    number.map { character in character.wholeNumberValue.map { digits[$0] } ?? String(character) }.joined()
  }

  private static func mixed(_ number: String, _ digits: [String], _ draw: inout SeededDraw) -> String {
    number.map { character in
      guard let value = character.wholeNumberValue, draw.chance(50) else { return String(character) }
      return digits[value]
    }.joined()
  }

  private static func cut(_ number: String, _ sizes: [Int], by mark: String) -> String {
    var parts: [String] = []
    var rest = number[...]
    for size in sizes where !rest.isEmpty {
      parts.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return (parts + (rest.isEmpty ? [] : [String(rest)])).joined(separator: mark)
  }
}
