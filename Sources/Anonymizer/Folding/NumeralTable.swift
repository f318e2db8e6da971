/// Ways to write a digit other than as a figure: each line is a spelling and the characters for 0 to 9, groups apart by spaces.
enum NumeralTable {
  static let numerals = "零〇○ 一⼀㆒㊀㈠ 二⼆㆓㊁㈡ 三㆔㊂㈢ 四㆕㊃㈣ 五㊄㈤ 六㊅㈥ 七㊆㈦ 八⼋㊇㈧ 九㊈㈨"
  static let formal = "洞 壹弌幺弋 贰貳弍两兩貮 叁參弎叄仨 肆 伍 陆陸 柒拐 捌 玖勾"
  static let hangzhou = "\u{3007} 〡 〢 〣 〤 〥 〦 〧 〨 〩"
  /// Homophones seen in disguised numbers; each counts only between digits or in a whole run of them.
  static let homophones =
    "林玲灵凌铃邻 要妖腰衣依医伊 儿而耳尔爱 伞散山 似死寺丝思斯 午舞屋误捂武 溜留柳刘流牛 起妻漆期奇棋琪其戚 吧爸巴扒疤叭芭罢发 酒久就救旧韭玖舅"
  /// Letters read for a digit inside a number.
  static let letters = "OQ LI Z"

  /// The character and value pairs of one line.
  static func pairs(_ line: String) -> [(scalar: UInt32, value: UInt8)] {
    var value: UInt8 = 0
    var result: [(scalar: UInt32, value: UInt8)] = []
    for scalar in line.unicodeScalars {
      if scalar == " " { value += 1 } else { result.append((scalar.value, value)) }
    }
    return result
  }
}
