import Casework
import PortalContent
import Testing

/// `appraisal.csv`, `reply-templates.csv` and the channel of `time-limits.csv`.
struct AppraisalFileTests {
  @Test("weights are read in order; a peer group with weights of its own has only these")
  func weights() throws {
    let table = "指标,权重,分组\n按期办结率,60,\n满意率,40,\n退回率,100,街道\n"
    let appraisal = try Workspace(["appraisal.csv": table]).read().appraisal
    #expect(appraisal.weights(of: "部门") == [.init(.onTime, points: 60), .init(.satisfied, points: 40)])
    #expect(appraisal.weights(of: "街道") == [.init(.returned, points: 100, peerGroup: "街道")])
    #expect(appraisal.total(of: "部门") == 100)
  }

  @Test("every indicator has a word")
  func indicators() throws {
    let words = AppraisalWeights.Indicator.allCases.map { "\($0.rawValue),1\n" }.joined()
    let appraisal = try Workspace(["appraisal.csv": "indicator,weight\n" + words]).read().appraisal
    #expect(appraisal.weights.map(\.indicator) == AppraisalWeights.Indicator.allCases)
  }

  @Test("a sum other than 100 is a warning; without the file nothing is weighed")
  func sums() throws {
    #expect(
      try Workspace.diagnostics("appraisal.csv", "指标,权重,分组\n满意率,90,\n满意率,100,街道\n退回率,5,街道\n") == [
        "content/appraisal.csv: warning: the weights for all units add up to 90, not to 100",
        "content/appraisal.csv: warning: the weights of ‘街道’ add up to 105, not to 100",
      ])
    #expect(try Workspace().read().appraisal == AppraisalWeights())
  }

  @Test("an unknown indicator, an unknown group and a figure weighed twice are reported in one run")
  func mistakes() throws {
    let found = try Workspace.diagnostics("appraisal.csv", "指标,权重,分组\n满意,50,\n满意率,50,街到\n退回率,0,\n解决率,50,\n解决率,50,\n")
    #expect(
      found.map(\.prefixLine) == [
        "content/appraisal.csv:2:1: error: 指标 ‘满意’ is not one of 办结率, 按期办结率, 超期率, 退回率, 签收及时率, 联系及时率, 回复率, 解决率, 满意率, "
          + "从严满意率, 评价率, 有效回访率, 接通率; did you mean ‘满意度’?",
        "content/appraisal.csv:3:8: error: 分组 ‘街到’ is not in units.csv; did you mean ‘街道’?",
        "content/appraisal.csv:4:5: error: 权重 is 0, and has to be between 1 and 100",
        "content/appraisal.csv:6:1: error: line 5 weighs ‘解决率’ for the same units",
      ])
  }

  @Test("reply templates belong to a category or to all")
  func templates() throws {
    let table = "类别,标题,正文\n噪声,已制止,\"经查，……\n已制止。\"\n,需要时间,正在办理。\n"
    #expect(
      try Workspace(["reply-templates.csv": table]).read().replyTemplates == [
        ReplyTemplate(category: "noise", title: "已制止", text: "经查，……\n已制止。"),
        ReplyTemplate(title: "需要时间", text: "正在办理。"),
      ])
  }

  @Test("two templates of one title and one without a text are reported")
  func templateMistakes() throws {
    let table = "类别,标题,正文\n噪声,已制止,甲\nnoise,已制止,乙\n噪声,空的,\n"
    #expect(
      try Workspace.diagnostics("reply-templates.csv", table).map(\.prefixLine) == [
        "content/reply-templates.csv:3:7: error: the name ‘已制止’ is already used in line 2",
        "content/reply-templates.csv:4:7: error: ‘正文’ is empty",
      ])
  }

  @Test("a limit may hold for one channel only")
  func channel() throws {
    let table = "环节,渠道,数量,计量\n签收,,1,工作小时\n联系,,4,工作小时\n答复,,5,工作日\n答复,代表委员,10,工作日\n"
    let limits = try Workspace(["time-limits.csv": table]).read().limits
    #expect(limits.last == TimeLimit(step: .answer, amount: 10, measure: .workingDays, channel: .deputies))
    #expect(limits.first?.channel == nil)
  }

  @Test("limits that differ in their channel are no repetition; an unknown channel is reported")
  func channelMistakes() throws {
    let table = "环节,渠道,数量,计量\n签收,,1,工作小时\n联系,,4,工作小时\n答复,,5,工作日\n答复,代表委院,10,工作日\n答复,热线,1,工作日\n"
    #expect(
      try Workspace.diagnostics("time-limits.csv", table).map(\.prefixLine) == [
        "content/time-limits.csv:5:4: error: 渠道 ‘代表委院’ is not one of 二维码, 网站, 微信, 客户端, 热线, 信箱, 网格员直报, 代表委员, 导入; "
          + "did you mean ‘代表委员’?"
      ])
  }
}
