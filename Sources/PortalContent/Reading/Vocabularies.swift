import Casework

extension Vocabulary where Meaning == PlaceLevel {
  static let levels = Vocabulary([
    (.city, ["市", "city"]),
    (.district, ["区", "district", "县", "开发区", "高新区", "新区"]),
    (.street, ["街道", "street", "镇", "乡", "town", "township", "subdistrict"]),
    (.community, ["社区", "community", "村", "village"]),
    (.grid, ["网格", "grid"]),
    (.building, ["楼栋", "building", "楼宇", "楼"]),
  ])
}

extension Vocabulary where Meaning == Kind {
  static let kinds = Vocabulary([
    (.consultation, ["咨询", "consultation"]),
    (.help, ["求助", "help"]),
    (.complaint, ["投诉", "complaint"]),
    (.tipOff, ["举报", "tip-off"]),
    (.suggestion, ["建议", "suggestion"]),
    (.praise, ["表扬", "praise"]),
  ])
}

extension Vocabulary where Meaning == Channel {
  static let channels = Vocabulary([
    (.code, ["二维码", "code"]),
    (.web, ["网站", "web", "网页"]),
    (.weChat, ["微信", "wechat"]),
    (.app, ["客户端", "app"]),
    (.hotline, ["热线", "hotline", "电话"]),
    (.mailbox, ["信箱", "mailbox"]),
    (.gridWorker, ["网格员直报", "grid-worker", "网格员"]),
    (.deputies, ["代表委员", "deputies"]),
    (.imported, ["导入", "imported"]),
  ])
}

extension Vocabulary where Meaning == TimeLimit.Step {
  static let steps = Vocabulary([
    (.sign, ["签收", "sign"]),
    (.contact, ["联系", "contact"]),
    (.answer, ["答复", "answer", "办结", "回复"]),
    (.plan, ["方案", "plan", "计划"]),
  ])
}

extension Vocabulary where Meaning == TimeLimit.Measure {
  static let measures = Vocabulary([
    (.minutes, ["分钟", "minutes"]),
    (.workingMinutes, ["工作分钟", "working-minutes"]),
    (.workingHours, ["工作小时", "working-hours", "工作时"]),
    (.workingDays, ["工作日", "working-days"]),
    (.calendarDays, ["自然日", "calendar-days", "日历日"]),
  ])
}

extension Vocabulary where Meaning == TimeLimit.Flag {
  static let flags = Vocabulary([
    (.joint, ["联办", "joint"]),
    (.longStanding, ["历史遗留", "long-standing", "历史遗留问题"]),
  ])
}

extension Vocabulary where Meaning == Brief.Kind {
  static let briefKinds = Vocabulary([
    (.daily, ["日报", "daily"]),
    (.weekly, ["周报", "weekly"]),
    (.monthly, ["月报", "monthly"]),
    (.special, ["专报", "special"]),
  ])
}

extension Vocabulary where Meaning == Bool {
  /// Whether a day of the calendar is worked.
  static let dayKinds = Vocabulary([
    (false, ["休", "off", "放假", "休息"]),
    (true, ["班", "work", "上班", "补班"]),
  ])

  static let yesOrNo = Vocabulary([
    (true, ["是", "yes", "true", "1", "y"]),
    (false, ["否", "no", "false", "0", "n"]),
  ])
}
