import Casework
import PortalContent
import Testing

/// What a good workspace is read as.
struct WorkspaceTests {
  @Test("the smallest content reads clean")
  func clean() throws {
    #expect(try Workspace().diagnostics() == [])
  }

  @Test("settings not given have their defaults")
  func defaults() throws {
    let settings = try Workspace().read().settings
    #expect(settings.minimumCell == 5)
    #expect(settings.minimumRanked == 10)
    #expect(settings.offset == .china)
    #expect(settings.officeHours == [30_600..<43_200, 48_600..<63_000])
    #expect(settings.steps == ["收集", "交办", "反馈"])
    #expect(settings.telephone == "")
  }

  @Test("places come parents first, and a parent may be named by code or by name")
  func parentsFirst() throws {
    let table = "code,name,level,parent\n11,三里村,village,1\n1,柳镇,town,100\n100,清禾县,district,\n"
    let units = "code,name,group,place\ncentre,服务中心,部门,100\n"
    let portal = try Workspace(["places.csv": table, "units.csv": units]).read()
    #expect(portal.places.map(\.code) == ["100", "1", "11"])
    #expect(portal.places.map(\.parent) == [nil, "100", "1"])
    #expect(portal.places.map(\.level) == [.district, .street, .community])
  }

  @Test("a category without a unit goes to its parent's")
  func inheritedUnit() throws {
    let table = "编码,名称,上级,承办单位\ncity,城市管理,,服务中心\nnoise,噪声,城市管理,\n"
    #expect(try Workspace(["categories.csv": table]).read().categories.map(\.unit) == ["centre", "centre"])
  }

  @Test("limits, in Chinese or in English, are read as rules")
  func limits() throws {
    let table = """
      step,kind,category,flag,amount,measure
      sign,,,,３０,minutes
      contact,,,,"1,200",working minutes
      answer,,,,5,working-days
      答复,咨询,噪声,,1,自然日
      plan,,,long-standing,1,working-days

      """
    let limits = try Workspace(["time-limits.csv": table]).read().limits
    #expect(
      limits == [
        TimeLimit(step: .sign, amount: 30, measure: .minutes),
        TimeLimit(step: .contact, amount: 1200, measure: .workingMinutes),
        TimeLimit(step: .answer, amount: 5, measure: .workingDays),
        TimeLimit(step: .answer, kind: .consultation, category: "noise", amount: 1, measure: .calendarDays),
        TimeLimit(step: .plan, flag: .longStanding, amount: 1, measure: .workingDays),
      ])
  }

  @Test("pages and notices are read with their address, order and day")
  func pages() throws {
    let portal = try Workspace(["pages/z.md": "---\r\ntitle: 怎么办\r\norder: 1\r\nslug: how\r\n---\r\n# 好\r\n"]).read()
    #expect(portal.pages.map(\.slug) == ["how", "about", "privacy"])
    #expect(portal.pages[0] == ContentPage(slug: "how", title: "怎么办", bodyHTML: "<h1>好</h1>\n", order: 1))
    let day = try #require(CivilDate("2026-03-02"))
    #expect(portal.notices == [Notice(slug: "open", date: day, title: "开通", bodyHTML: "<p>正文</p>\n")])
  }

  @Test("a scenario is read whole")
  func scenario() throws {
    let scenario = try #require(try Workspace().read().scenario)
    #expect(scenario.rates == ScenarioRates(completion: 1000, satisfied: 970, rated: 690))
    #expect(scenario.channels == [Weighted(.code, weight: 3), Weighted(.web, weight: 1)])
    #expect(scenario.kinds == [Weighted(.complaint, weight: 1)])
    #expect(
      scenario.diligence == Diligence(signMinutes: 14, contactMinutes: 55, answerMinutes: 620, spreadPercent: 50))
    #expect(scenario.hours.count == 24)
    #expect(scenario.weekdays == [1, 1, 1, 1, 1, 1, 1])
    #expect(
      scenario.texts == [
        ScenarioText(category: "noise", kind: .complaint, subject: "太吵", report: "{place}太吵", answer: "已处理")
      ])
  }

  @Test("months may run over the turn of the year")
  func months() throws {
    let texts = "类别,类型,标题,内容,答复,月份\n噪声,投诉,标题,内容,答复,11-2\n噪声,投诉,标题,内容,答复,６\n"
    let scenario = try Workspace(["scenario/texts.csv": texts]).read().scenario
    #expect(scenario?.texts.map(\.months) == [[11, 12, 1, 2], [6]])
  }

  @Test("units that differ are named by name or code")
  func diligence() throws {
    let yaml = (Workspace.good["scenario.yaml"] ?? "") + "units: {服务中心: {sign: 1, contact: 2, answer: 3, spread: 4}}\n"
    let scenario = try Workspace(["scenario.yaml": yaml]).read().scenario
    #expect(
      scenario?.diligenceByUnit
        == ["centre": Diligence(signMinutes: 1, contactMinutes: 2, answerMinutes: 3, spreadPercent: 4)])
  }

  @Test("without a scenario there is none")
  func noScenario() throws {
    #expect(try Workspace(missing: ["scenario.yaml", "scenario/texts.csv"]).read().scenario == nil)
  }
}
