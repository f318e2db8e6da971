import Casework
import PortalContent
import Testing

/// What people write on the way, and texts of one channel.
struct ScenarioRemarkTests {
  @Test("remarks are read with their occasion and category")
  func remarks() throws {
    let table = "场合,类别,文字\n退回,噪声,属{unit}职责\nsecond-answer,,再次到{place}\n"
    let scenario = try Workspace(["scenario/remarks.csv": table]).read().scenario
    #expect(
      scenario?.remarks == [
        ScenarioRemark(.returned, category: "noise", text: "属{unit}职责"),
        ScenarioRemark(.secondAnswer, text: "再次到{place}"),
      ])
  }

  @Test("every occasion has a word")
  func occasions() throws {
    let words = [
      "退回", "延期", "方案", "暂停", "联办意见", "备注", "批示", "督办", "回访", "回头看", "现场核实", "满意", "不满意", "重办答复",
    ]
    let table = "场合,文字\n" + words.map { "\($0),文字\n" }.joined()
    let scenario = try Workspace(["scenario/remarks.csv": table]).read().scenario
    #expect(scenario?.remarks.map(\.occasion) == ScenarioRemark.Occasion.allCases)
  }

  @Test("an unknown occasion and an unknown placeholder are reported")
  func mistakes() throws {
    #expect(
      try Workspace.diagnostics("scenario/remarks.csv", "场合,文字\n退件,甲\n退回,{units}\n").map(\.prefixLine) == [
        "content/scenario/remarks.csv:2:1: error: 场合 ‘退件’ is not one of 退回, 延期, 方案, 暂停, 联办意见, 备注, 批示, 督办, 回访, 回头看, 现场核实, "
          + "满意, 不满意, 重办答复; did you mean ‘退回’?",
        "content/scenario/remarks.csv:3:4: error: ‘{units}’ stands for nothing; what is filled in is ‘{place}’, ‘{unit}’; "
          + "did you mean ‘unit’?",
      ])
  }

  @Test("what is set right on the spot comes from grid workers")
  func onTheSpot() throws {
    let texts = "类别,类型,标题,内容,答复,渠道,现场办结\n噪声,投诉,甲,内容,答复,,\n噪声,投诉,乙,内容,答复,代表委员,\n噪声,投诉,丙,内容,答复,,是\n"
    let scenario = try #require(try Workspace(["scenario/texts.csv": texts]).read().scenario)
    #expect(scenario.texts.map(\.channel) == [nil, .deputies, .gridWorker])
    #expect(scenario.texts.map(\.isOnTheSpot) == [false, false, true])
  }
}
