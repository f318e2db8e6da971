import Casework
import MailIntake
import Testing

@Suite("Letters are read as mail programs write them")
struct MailProgramTests {
  /// What a message says.
  struct Said: Sendable, CustomTestStringConvertible {
    let file: String
    let sender: String
    let subject: String
    let text: String
    var attachments = 0
    var codes: [String] = []

    var testDescription: String { file }
  }

  static let letters = [
    Said(
      file: "qq-gb18030", sender: "王芳 <10086101@qq.com>", subject: "幸福社区路灯不亮",
      text: "您好:\n\n幸福社区3号楼东侧的路灯,从上周五起一直不亮,晚上老人出门看不清路。\n\n\n王芳\n发自我的iPhone"),
    Said(
      file: "outlook-quoted-printable", sender: "李建国 <lijg@example.com.cn>", subject: "井盖破损,请尽快处理",
      text: "工作人员:\n\n东风街道菜市场西门口的污水井盖破了,昨天有一辆电动车轮子陷进去了。"
        + "位置见 https://E.EXAMPLE.GOV.CN/R/R7K3M4 那张牌子旁边。\n\n此致\n李建国", codes: ["R7K3M4"]),
    Said(
      file: "apple-inline-picture", sender: "赵敏 <zhaomin@icloud.com>", subject: "垃圾桶满了",
      text: "垃圾桶满了三天没有人收,味道很大。\n\n照片是今天早上拍的。\n\n发自我的 iPhone", attachments: 1),
    Said(
      file: "netease-html-only", sender: "孙丽 <sunli_8812@163.com>", subject: "盲道被占",
      text: "您好!\n小区北门的“共享单车”堆在盲道上, 走不过去。\n\n电话 <请回邮件> & 谢谢\n\n地点 幸福社区北门\n时间 每天早上\n一\n二"),
    Said(file: "gmail-reply", sender: "Chen Wei <chenwei@gmail.com>", subject: "Re: 水管漏水", text: "还是没有来修,已经两个星期了。"),
    Said(
      file: "foxmail-original-below", sender: "zhoudahai <zhoudahai@foxmail.com>", subject: "回复: 修路",
      text: "领导好,\n  我是南关村村民。村口那段路坑很多,\n下雨积水。\n\n\n\n周大海"),
    Said(
      file: "thunderbird-8bit", sender: "钱明 <qianming@example.org>", subject: "关于暖气",
      text: "> 供暖以收到的通知为准\n通知说 15 日,今天 17 日还是凉的。\n室温 14 度。\n\n-- \n钱明\n幸福社区 5 号楼"),
    Said(
      file: "yahoo-big5", sender: "林小姐 <lin@yahoo.com.tw>", subject: "公車站牌倒了", text: "公車站牌被風吹倒,橫在人行道上。"),
    Said(file: "raw-gbk", sender: "李四 <13800138000@139.com>", subject: "停水", text: "三号楼停水,没有通知。"),
    Said(
      file: "forwarded", sender: "吴刚 <wugang@aliyun.com>", subject: "转发:电梯",
      text: "麻烦处理一下。\n\n-----邮件原件-----\n发件人:物业\n发送时间:2026年11月17日 9:00\n收件人:业主\n主题:电梯\n\n"
        + "2号楼电梯停运,配件要等两周。"),
    Said(
      file: "split-words", sender: "马骉 <ma@sina.com>", subject: "关于幸福社区地下车库长期积水并且照明损坏的情况反映",
      text: "车库 B2 积水,𠮷祥超市门口也是。"),
    Said(
      file: "coremail-attachments", sender: "刘洋 <liu@edu.example.cn>", subject: "河道倾倒垃圾",
      text: "附件是现场照片和一份说明。\n河道里有人倒建筑垃圾。", attachments: 2, codes: ["R7K3M4"]),
    Said(file: "subject-only", sender: "hu@126.com", subject: "", text: "和平路12号门口树倒了,挡路"),
    Said(file: "qq-reply-html", sender: "王芳 <10086101@qq.com>", subject: "回复:来信已收到", text: "补充:是东门,不是西门。"),
    Said(file: "mislabelled", sender: "app@example.net", subject: "工地夜里施工", text: "凌晨两点还在打桩,吵得睡不着。"),
  ]

  @Test("sender, subject, text, attachments and codes", arguments: letters)
  func said(_ expected: Said) throws {
    let message = try MailMessage(try Letters.bytes(expected.file))
    #expect(message.sender.line == expected.sender)
    #expect(message.subject == expected.subject)
    #expect(message.text == expected.text)
    #expect(message.attachments == expected.attachments)
    #expect(message.codes.map(\.text) == expected.codes)
    #expect(message.automatic == nil)
  }

  @Test(
    "what programs send by themselves is known as such",
    arguments: [
      ("auto-out-of-office", AutomaticMail.automatic), ("auto-bounce", .bounce), ("auto-newsletter", .list),
      ("auto-bulk", .list),
    ])
  func automatic(file: String, reason: AutomaticMail) throws {
    #expect(try MailMessage(try Letters.bytes(file)).automatic == reason)
  }

  @Test("no sender in the envelope is a message that came back, whatever it says")
  func envelope() throws {
    let bytes = try Letters.bytes("qq-gb18030")
    #expect(try MailMessage(bytes, envelopeSender: "").automatic == .bounce)
    #expect(try MailMessage(bytes, envelopeSender: "10086101@qq.com").automatic == nil)
    #expect(try MailMessage(Letters.message("Return-Path: <>\n", "x")).automatic == .bounce)
  }

  @Test("every letter in the folder is tried")
  func complete() throws {
    let tried = Set(Self.letters.map(\.file))
    #expect(try Letters.names().filter { !$0.hasPrefix("auto-") } == tried.sorted())
    #expect(tried.count >= 15)
  }
}
