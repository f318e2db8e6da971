/// Made-up identifiers. Surnames follow their frequency; numbers have the right shape and, mostly, the right check digit.
struct Values {
  private static let surnames =
    "王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 杨 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 欧阳 上官 诸葛 司马"
  private static let only = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华玉萍红玲芬燕彬健晨昊婷雪梅琳鑫宇帆倩颖莹璐"
  private static let first = "建国志文玉秀春海丽美小晓晨子梓浩雨欣思佳嘉俊梦诗雅泽一艺怡立明永德桂金红世庆宝云天"
  private static let last = "华英兰芳强军平辉峰勇刚斌涛龙飞娟燕敏玲霞艳梅花珍香莲荣生根发财福涵轩萱妍杰豪琪瑶航博鑫洋洁霖宁悦倩婷雯"

  static func name(_ draw: inout SeededDraw) -> String {
    let surname = draw.word(surnames)
    if draw.chance(28) { return surname + draw.character(only) }
    return surname + draw.character(first) + draw.character(last)
  }

  static func mobile(_ draw: inout SeededDraw) -> String { "1" + draw.character("3456789") + draw.digits(9) }

  static func identityCard(_ draw: inout SeededDraw) -> String {
    let area =
      draw.word("372901 370102 110101 440305 430111 510104 320506 610103 410105 350203") + "19"
      + draw.character("56789") + draw.digits(1)
    let day = draw.word("01 02 03 04 05 06 07 08 09 10 11 12") + draw.word("01 05 09 12 17 20 23 26 28")
    let body = area + day + draw.digits(3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, body.utf8).reduce(0) { $0 + $1.0 * (Int($1.1) - 0x30) }
    return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  static func bankCard(_ draw: inout SeededDraw) -> String {
    let body = "62" + draw.word("2202 1700 2848 1661 2588") + draw.digits(12)
    for check in 0...9 where luhn(body + String(check)) { return body + String(check) }
    return body + "0"
  }

  private static func luhn(_ number: String) -> Bool {
    var sum = 0
    for (index, digit) in number.utf8.reversed().enumerated() {
      let doubled = (Int(digit) - 0x30) * (index % 2 == 1 ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  static func landline(_ draw: inout SeededDraw) -> String {
    let number =
      draw.word("0530 010 0731 021 0755") + draw.word("- － ") + draw.character("2345678") + draw.digits(6)
      + draw.word("1 5 8")
    return draw.chance(25) ? number + draw.word("转 -") + draw.digits(3) : number
  }

  static func plate(_ draw: inout SeededDraw) -> String {
    let head = draw.character("京沪鲁粤苏浙湘川豫冀皖赣") + draw.character("ABCDEFGHJKR") + draw.word("· 空 - 空").replacing("空")
    return head
      + (draw.chance(30)
        ? "D" + draw.digits(5) : draw.character("ABCDEFGHJ0123456789") + draw.digits(3) + draw.character("KLMNPQ23456"))
  }

  static func estateAddress(_ draw: inout SeededDraw) -> String {
    let estate = draw.word("幸福 阳光 翡翠 锦绣 金色 凤凰 银座 和谐 东方 天香") + draw.word("小区 花园 家园 公寓 新村 华府 嘉苑")
    let building = String(Int.random(in: 1...38, using: &draw))
    let unit = String(Int.random(in: 1...4, using: &draw))
    let room = String(Int.random(in: 1...26, using: &draw)) + "0" + draw.character("1234")
    switch Int.random(in: 0..<8, using: &draw) {
    case 0: return estate + building + "号楼" + unit + "单元" + room + "室"
    case 1: return estate + building + "栋" + room
    case 2: return estate + building + "-" + unit + "-" + room
    case 3: return estate + building + "#" + room
    case 4: return estate + draw.character("ABC") + "座" + room + "室"
    case 5: return estate + draw.word("三 五 八 十二") + "号楼" + draw.word("一 二 三") + "单元" + room
    case 6: return estate + building + "幢" + unit + "单元" + room + "号"
    default: return estate + building + "号楼" + draw.word("东 西") + "单元" + draw.word("三 四 五") + "楼"
    }
  }

  static func ruralAddress(_ draw: inout SeededDraw) -> String {
    switch Int.random(in: 0..<3, using: &draw) {
    case 0: return draw.word("三 五 八 十二 7 10") + "组" + String(Int.random(in: 1...200, using: &draw)) + "号"
    case 1: return String(Int.random(in: 1...300, using: &draw)) + "号"
    default: return draw.word("三 五 八 十二 7 10") + "组"
    }
  }

  static func handle(_ draw: inout SeededDraw) -> String {
    draw.character("abcdlwxyz") + draw.word("hui iu ang ing en") + draw.word("_ - 空").replacing("空") + draw.digits(5)
  }
}

extension String {
  /// The text without a placeholder word.
  func replacing(_ placeholder: String) -> String { self == placeholder ? "" : self }
}
