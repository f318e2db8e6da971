import Casework

extension Vocabulary where Meaning == Action {
  /// What happens to a case that is late.
  static let escalations = Vocabulary([
    (.escalate, ["提级", "escalate"]),
    (.supervise, ["督办", "supervise"]),
  ])
}

extension Vocabulary where Meaning == NoticeAudience {
  static let audiences = Vocabulary([
    (.reporter, ["诉求人", "reporter", "反映人"]),
    (.unit, ["承办单位", "unit"]),
    (.supervision, ["督办", "supervision"]),
  ])
}

extension Vocabulary where Meaning == NoticeFact {
  static let noticeFacts = Vocabulary([
    (.category, ["类别", "category"]),
    (.place, ["地点", "place"]),
    (.unit, ["承办单位", "unit"]),
    (.due, ["时限", "due"]),
    (.answer, ["答复", "answer"]),
  ])
}

extension Vocabulary where Meaning == AppraisalWeights.Indicator {
  static let indicators = Vocabulary([
    (.completion, ["办结率", "completion", "处办率"]),
    (.onTime, ["按期办结率", "on-time", "及时办结率"]),
    (.overdue, ["超期率", "overdue"]),
    (.returned, ["退回率", "returned"]),
    (.signed, ["签收及时率", "signed"]),
    (.contacted, ["联系及时率", "contacted"]),
    (.reply, ["回复率", "reply"]),
    (.resolved, ["解决率", "resolved"]),
    (.satisfied, ["满意率", "satisfied", "满意度"]),
    (.strictlySatisfied, ["从严满意率", "strictly-satisfied"]),
    (.ratingRate, ["评价率", "rating-rate"]),
    (.followedUp, ["有效回访率", "followed-up"]),
    (.answeredCalls, ["接通率", "answered-calls"]),
  ])
}

extension Vocabulary where Meaning == Bool {
  /// What stands in the place of a span of time for what is not done at all.
  static let never = Vocabulary([(true, ["从不", "never", "否", "no", "无", "none"])])
}

extension Vocabulary where Meaning == ScenarioRemark.Occasion {
  static let occasions = Vocabulary([
    (.returned, ["退回", "return"]),
    (.extended, ["延期", "extend"]),
    (.plan, ["方案", "plan"]),
    (.pause, ["暂停", "pause"]),
    (.contribution, ["联办意见", "contribute"]),
    (.remark, ["备注", "remark"]),
    (.instruction, ["批示", "instruct"]),
    (.supervision, ["督办", "supervise"]),
    (.followUp, ["回访", "follow-up"]),
    (.lookBack, ["回头看", "look-back"]),
    (.confirmation, ["现场核实", "confirm"]),
    (.pleased, ["满意", "pleased"]),
    (.displeased, ["不满意", "displeased"]),
    (.secondAnswer, ["重办答复", "second-answer"]),
  ])
}

extension Vocabulary where Meaning == CoordinateSystem {
  /// The systems that maps come in.
  static let coordinates = Vocabulary([
    (.wgs84, ["WGS-84", "wgs84", "GPS"]),
    (.gcj02, ["GCJ-02", "gcj02", "火星坐标"]),
  ])
}
