#if DEBUG
  @testable import Anonymizer
  import Testing

  /// Steps, not seconds: how often rules look at the text is the same on every machine.
  @Suite("Linear in the length of any text")
  struct LinearityTests {
    private static let units = [
      "1", "一", "(", "王", "、", "，", " ", "1 ", "1-", "1.", "1,", "（1", "a.", "a@", "@a", "a ", "ab", "京A", "1岁", "岁",
      "1号", "1栋", "A-1", "小区1",
      "张伟、", "王先生", "克林顿", "欧阳", "老王", "在我", "我在公司", "出生1990年", "\u{301}", "😀", "①", "yi", "*1", "XX", "第1", "东第", "对门",
      "记店", "一.", "点com", "http://", "0-0-",
      "@张三 ", "a b ", "买·", "山本", "138哈", "1号附", "叫", "大厦1", "7栋天地", "李 ", "住在",
      "我家楼上", "是公司的", "后四位1", "1（微信）",
    ]

    @Test("four times the text takes four times the steps, and a character a bounded number", arguments: units)
    func proportional(unit: String) {
      let repeats = 1_200 / unit.unicodeScalars.count
      let short = Anonymizer().steps(in: String(repeating: unit, count: repeats))
      let long = Anonymizer().steps(in: String(repeating: unit, count: repeats * 4))
      #expect(Double(long) <= Double(short) * 4.1 + 2_000)
      #expect(short / (repeats * unit.unicodeScalars.count) <= 1_000)
    }
  }
#endif
