import Anonymizer
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(
    "a mobile number is found in every disguise",
    arguments: [
      "13800138000", "138-0013-8000", "138 0013 8000", "１３８００１３８０００", "①③⑧00138000", "一三八零零一三八零零零", "幺三八洞洞幺三八洞洞洞",
      "壹叁捌零零壹叁捌零零零", "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "1.3.8.0.0.1.3.8.0.0.0", "138（同微信）00138000", "138杠0013杠8000",
      "138\u{200B}0013\u{200B}8000", "138😊0013😊8000", "1,3,8,0,0,1,3,8,0,0,0", "l38OOl38OOO", "要伞吧林林要伞吧林林林",
      "+86 138 0013 8000", "1380013800", "138001380001",
    ])
  func mobile(number: String) {
    #expect(found("打\(number)，谢谢") == ["mobile \(number.hasPrefix("+") ? String(number.dropFirst()) : number)"])
  }

  @Test(
    "a number spelled in words, in pictures or in another script is found whole",
    arguments: [
      "yao san ba ling ling yao san ba ling ling ling", "yaosanbalinglingyaosanbalinglingling",
      "one three eight zero zero one three eight zero zero zero", "༡༣༨༠༠༡༣༨༠༠༠", "١٣٨٠٠١٣٨٠٠٠", "१३८००१३८०००",
      "🀇🀉🀎零零🀇🀉🀎零零零", "ⅠⅢⅧ00ⅠⅢⅧ000", "❶❸❽⓿⓿❶❸❽⓿⓿⓿", "医散爸灵灵医散爸灵灵灵", "1→3→8→0→0→1→3→8→0→0→0",
      "yī sān bā líng líng yī sān bā líng líng líng", "138哈0013哈8000", "1З8ОО1З8ООО", "l38OO1234S6", "138中间0013后四位8000",
      "138开头，中间四位0013，最后四位是8000", "1|3|8|0|0|1|3|8|0|0|0", "1 3 8 o o 1 3 8 o o o",
    ])
  func spelled(number: String) {
    #expect(found("打\(number)，谢谢") == ["mobile \(number)"])
  }

  @Test("a number told backwards and rows of figures without end are masked")
  func backwards() {
    #expect(found("号码00083100831倒着念") == ["mobile 00083100831"])
    #expect(anonymizer.redact(String(repeating: "7", count: 500)).findings.map(\.range) == [0..<500])
    #expect(anonymizer.redact(String(repeating: "7 ", count: 500)).findings.map(\.range) == [0..<999])
    #expect(anonymizer.redact(String(repeating: "7-", count: 500) + "7").findings.map(\.range) == [0..<1001])
  }

  @Test(
    "each class of number is told by its shape or its cue",
    arguments: [
      ("座机0531-88881234转802", "landline 0531-88881234转802"), ("店里400-820-8820", "service-number 400-820-8820"),
      ("身份证110101199003072316", "id-card 110101199003072316"), ("证号11010119900307231X", "id-card 11010119900307231X"),
      ("身份证110101199003072317", "id-card 110101199003072317"), ("老证110101900307231号", "id-card 110101900307231"),
      ("3701***********1234", "id-card 3701***********1234"),
      ("打到6 2 1 6 6 1 1 8 5 7 0 5 0 8 8 6 1 0 0这张卡", "id-card 6 2 1 6 6 1 1 8 5 7 0 5 0 8 8 6 1 0 0"),
      ("卡号6222 0212 3456 7890 123", "bank-card 6222 0212 3456 7890 123"),
      ("扣扣：123456789", "qq 123456789"), ("加V:abc_12345", "wechat abc_12345"), ("抖音号xiaoming8", "handle xiaoming8"),
      ("护照E12345678", "passport E12345678"), ("回乡证H12345678", "permit H12345678"),
      ("91370000MA3C1T2X5K", "credit-code 91370000MA3C1T2X5K"),
      ("车牌鲁R12345", "plate 鲁R12345"), ("粤BD12345", "plate 粤BD12345"), ("尾号8888的车", "plate 8888"),
      ("户号1234567", "account 1234567"),
      ("abc艾特qq点com", "email abc艾特qq点com"), ("见www.example.com/a?b=1", "url www.example.com/a?b=1"),
      ("192.168.10.101", "ip 192.168.10.101"), ("微信号是a b c d 1 2 3 4", "handle a b c d 1 2 3 4"),
      ("加我wei信 abcd1234", "wechat abcd1234"),
      ("转自@小店老板88：好", "handle 小店老板88"),
      ("00:1A:2B:3C:4D:5E", "mac 00:1A:2B:3C:4D:5E"), ("35.23456,115.47890", "coordinates 35.23456,115.47890"),
      ("(2019)鲁1702民初1234号", "court-case (2019)鲁1702民初1234号"), ("写着7654321的牌子", "number 7654321"),
    ])
  func classes(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test("an office's fixed lines stay in its answer, mobile numbers and residents' lines do not")
  func answer() {
    let text = "请拨打0530-7654321咨询。您家里电话0530-7654322，13800138000"
    let kinds = anonymizer.redact(text, by: .office).findings.map(\.range.lowerBound)
    #expect(kinds == [23, 36])
    #expect(anonymizer.redact(text).findings.count == 3)
  }

  @Test(
    "numbers of nobody stay",
    arguments: [
      "2019年4月25日9:32:09", "2019-04-25", "20190425", "1,234,567.89元", "12000元", "3500-4000元", "35621度", "第12345条",
      "GB 50118-2010", "〔2019〕12号",
      "12345热线", "打95598", "县局0530-5331234", "8号线", "101路公交", "共18层", "60岁以上老人", "一二三四五", "12,500平方米", "2018-2019学年",
      "容积率2.8", "一二三木头人", "liu san ge wu san", "打96111便民服务平台",
      "城管局咨询电话0530-7654321", "@人民日报：转发", "138人1200元3000块",
    ])
  func plain(text: String) {
    #expect(found(text) == [])
  }
}
