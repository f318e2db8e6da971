import Casework
import PortalContent
import Testing

/// `rules.yaml`: what it is read as, and what is found wrong with it.
struct AutomaticRuleTests {
  @Test("without the file nothing happens by itself")
  func none() throws {
    let portal = try Workspace().read()
    #expect(portal.automatic == .none)
    #expect(portal.noticeAudiences == [])
  }

  @Test("what the file leaves out has its default")
  func defaults() throws {
    #expect(try Workspace(["rules.yaml": "reopen-at-most: 1\n"]).read().automatic == AutomaticRules(reopensAtMost: 1))
  }

  @Test("every rule can be set")
  func all() throws {
    let yaml = """
      supervise-after-returns: 2
      reopen-when-dissatisfied: 否
      reopen-when-unresolved: no
      reopen-at-most: 5
      close-after: 3 工作日
      warn-before: 30分钟
      escalations:
        - {step: 签收, after: 0 分钟, then: 提级}
        - step: answer
          after: ２ working days
          then: supervise
      duplicate-days: 7
      follow-up: 20 %
      look-back-days: 60
      look-back: 8
      contact-days: 30
      notices: [诉求人, supervision]
      notice-facts: [时限, answer]

      """
    let portal = try Workspace(["rules.yaml": yaml]).read()
    #expect(
      portal.automatic
        == AutomaticRules(
          superviseAfterReturns: 2, reopensWhenDissatisfied: false, reopensWhenUnresolved: false, reopensAtMost: 5,
          closesAfter: .init(3, .workingDays), warnsBefore: .init(30, .minutes),
          escalations: [
            .init(step: .sign, after: .init(0, .minutes), action: .escalate),
            .init(step: .answer, after: .init(2, .workingDays), action: .supervise),
          ], duplicateDays: 7, followUpPercent: 20, lookBackDays: 60, lookBackPercent: 8, contactDays: 30))
    #expect(portal.noticeAudiences == [.reporter, .supervision])
    #expect(portal.noticeFacts == [.due, .answer])
  }

  @Test("a case may never be closed by itself, and nothing escalated")
  func never() throws {
    let automatic = try Workspace(["rules.yaml": "close-after: 从不\nescalations: []\n"]).read().automatic
    #expect(automatic.closesAfter == nil)
    #expect(automatic.escalations == [])
  }

  @Test("mistakes are reported with line and column, all in one run")
  func mistakes() throws {
    let yaml = """
      close-after: 一周
      warn-before: 4 工日
      reopen-when-dissatisfied: 也许
      escalations:
        - {step: 答复, then: 提极}
      follow-up: 110 %
      notices: [居民]
      suprvise-after-returns: 3

      """
    #expect(
      try Workspace.diagnostics("rules.yaml", yaml).map(\.prefixLine) == [
        "content/rules.yaml:1:14: error: close-after ‘一周’ is not a span of time; "
          + "write a number and a measure, as in ‘1 工作日’ or ‘30 分钟’",
        "content/rules.yaml:2:14: error: warn-before ‘4 工日’ is not a span of time; "
          + "write a number and a measure, as in ‘1 工作日’ or ‘30 分钟’",
        "content/rules.yaml:3:27: error: reopen-when-dissatisfied ‘也许’ is not one of 是, 否",
        "content/rules.yaml:5:5: error: the setting ‘after’ is missing",
        "content/rules.yaml:5:22: error: then ‘提极’ is not one of 提级, 督办; did you mean ‘提级’?",
        "content/rules.yaml:6:12: error: follow-up ‘110 %’ is not a percentage between 0 and 100",
        "content/rules.yaml:7:11: error: notices ‘居民’ is not one of 诉求人, 承办单位, 督办",
        "content/rules.yaml:8:1: error: there is no setting ‘suprvise-after-returns’; "
          + "did you mean ‘supervise-after-returns’?",
      ])
  }

  @Test("escalations that are no list are reported")
  func notAList() throws {
    #expect(
      try Workspace.diagnostics("rules.yaml", "escalations: 提级\n").map(\.prefixLine) == [
        "content/rules.yaml:1:1: error: ‘escalations’ is a list; write its entries below it, each after ‘- ’"
      ])
  }
}
