/// Where a reporter or a relative works or learns: 我在……上班, 孩子就读于……小学. Only the organisation's name is masked.
enum EmployerRule {
  private static let before = Lexicon([
    (1, "就职于 任职于 供职于 就读于 毕业于 工作于 在职于 受雇于 就读 就职 工作单位 单位: 就读学校 就职单位"), (2, "在 于 去 到"), (3, "是 系 当过 做过"),
  ])
  private static let after = Lexicon([
    (
      1,
      "上班 工作 打工 任职 就读 读书 上学 任教 教书 当保安 做保安 当会计 当老师 上幼儿园 读初 读高 读小 读一 读二 读三 读四 读五 读六 念书 当护士 实习 干活 当保洁 做保洁 上大班 上中班 上小班 当司机 做文员 住校 读大 上初 上高中 上小学 上大学"
    )
  ])
  /// What follows an organisation after 我是: 我是……厂的职工.
  private static let roles = Lexicon([
    (
      1,
      "员工 职工 老师 教师 学生 工人 护士 医生 司机 保安 会计 退休 业务员 销售 厨师 老板 在职 下岗 离休 保洁 职员 职工家属 干部 技术员 工程师 学生家长 家长 临时工 合同工 班主任"
    )
  ])
  /// A form or class, masked with its school.
  private static let grades = Lexicon([
    (
      1,
      "一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 1年级 2年级 3年级 4年级 5年级 6年级 7年级 8年级 9年级 初一 初二 初三 高一 高二 高三 大班 中班 小班 学前班 大一 大二 大三 大四 初中部 高中部"
    )
  ])
  private static let ends = Lexicon([
    (
      1,
      "公司 集团 厂 学校 小学 中学 大学 学院 幼儿园 医院 局 委员会 银行 酒店 超市 店 中心 研究所 研究院 工地 附小 附中 一中 二中 三中 四中 五中 实验学校 职校 分公司 事务所 诊所 饭店 餐厅 门市 车间 支行 高中 初中 技校 单位 部队 物业 门店 所 站 队 园"
    )
  ])
  private static let persons = Lexicon([
    (1, "我 本人 儿子 女儿 孩子 老公 老婆 丈夫 妻子 父亲 母亲 爱人 小孩 孙子 孙女 他 她 弟弟 妹妹 哥哥 姐姐 爸 妈 侄子 外甥 娃 家人 外孙 媳妇 女婿 男友 女友 对象 姐夫 公公 婆婆")
  ])

  /// What no organisation's name holds.
  private static let vague = ScalarSet("的哪各某".utf16)
  /// What stands before an organisation's name without being part of it.
  private static let skipped = ScalarSet(": 是的该本这那某一家个".utf16)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = before.starts
    while text.advance(&index, to: places) {
      guard before.canStart(text.scalars[index]), let cue = before.longest(text.scalars, at: index) else {
        index += 1
        continue
      }
      if hasPerson(before: index, text),
        let range = organisation(after: index + cue.length, cue: cue.tag, text)
      {
        matches.append(Match(range: range, kind: .employer, confidence: 0.85, reason: .cue))
        index = range.upperBound
      } else {
        index += cue.length
      }
    }
    return matches
  }

  private static func organisation(after start: Int, cue: UInt8, _ text: FoldedText) -> Range<Int>? {
    var first = start
    while skipped.contains(text.at(first)), first - start < 3 { first += 1 }
    var place = first
    var end: Int?
    while place - first < 24,
      text.kind(place) == .han || text.kind(place) == .latin || text.kind(place) == .digit || text.kind(place) == .open
        || text.kind(place) == .close
    {
      if follows(place, cue, text) { return end == place && place - first >= 3 ? first..<place : nil }
      if end == place, place - first >= 3, let grade = grades.longest(text.scalars, at: place) {
        return first..<classEnd(after: place + grade.length, text)
      }
      if vague.contains(text.at(place)) { return nil }
      if let suffix = ends.longest(text.scalars, at: place), place > first { end = place + suffix.length }
      place += 1
    }
    return cue == 1 ? end.flatMap { $0 - first >= 4 ? first..<$0 : nil } : nil
  }

  /// Whether what follows says that somebody works or learns there.
  private static func follows(_ place: Int, _ cue: UInt8, _ text: FoldedText) -> Bool {
    guard cue == 3 else { return after.longest(text.scalars, at: place) != nil }
    let role = text.at(place) == 0x7684 ? place + 1 : place  // 的
    return roles.longest(text.scalars, at: role) != nil
  }

  /// 三年级(2)班, 高二5班.
  private static func classEnd(after grade: Int, _ text: FoldedText) -> Int {
    var place = grade
    while place - grade < 5,
      text.kind(place) == .digit || text.kind(place) == .open || text.kind(place) == .close
        || text.value(place) < Spelling.formal
    {
      place += 1
    }
    return place > grade && text.at(place) == 0x73ED ? place + 1 : grade  // 班
  }

  private static func hasPerson(before place: Int, _ text: FoldedText) -> Bool {
    var start = place - 1
    while start >= max(0, place - 14) {
      if text.kind(start) == .stop { return false }
      if persons.longest(text.scalars, at: start) != nil { return true }
      start -= 1
    }
    return false
  }
}
