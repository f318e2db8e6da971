import PortalContent
import Testing

/// Mistakes in YAML files, pages and the scenario, as they are printed.
struct SettingMistakeTests {
  @Test("an unknown setting is reported with the one that was meant")
  func unknownKey() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", adding: "minimum-cel: 5") == [
        """
        content/portal.yaml:6:1: error: there is no setting ‘minimum-cel’; did you mean ‘minimum-cell’?
        6 | minimum-cel: 5
          | ^
        """
      ])
  }

  @Test("a missing setting is reported")
  func missingKey() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "office: 服务中心\n", "").map(\.prefixLine) == [
        "content/portal.yaml:1:1: error: the setting ‘office’ is missing"
      ])
  }

  @Test("an empty setting is reported")
  func emptyKey() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "office: 服务中心\n", "office:\n").map(\.prefixLine) == [
        "content/portal.yaml:2:1: error: ‘office’ is empty"
      ])
  }

  @Test("a setting set twice is reported")
  func keyTwice() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", adding: "name: 又").map(\.prefixLine) == [
        "content/portal.yaml:6:1: error: ‘name’ is set twice"
      ])
  }

  @Test("what is not YAML is reported where it stops being it")
  func syntax() throws {
    let found = try Workspace.diagnostics("portal.yaml", "name: \"回音\noffice: x\n").map(\.prefixLine)
    #expect(found == ["content/portal.yaml:3:1: error: this is not YAML: found unexpected end of stream"])
  }

  @Test("a file that holds a list instead of settings is reported")
  func notSettings() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "- 回音\n").map(\.prefixLine) == [
        "content/portal.yaml:1:1: error: this file holds settings, one a line, as ‘name: value’"
      ])
  }

  @Test("a list where one value belongs is reported, and the other way round")
  func shapes() throws {
    let yaml = (Workspace.good["portal.yaml"] ?? "").replacing("回音", with: "[回, 音]")
      .replacing("[收集, 交办, 反馈]", with: "收集")
    #expect(
      try Workspace.diagnostics("portal.yaml", yaml).map(\.prefixLine) == [
        "content/portal.yaml:1:1: error: ‘name’ is one value, not several",
        "content/portal.yaml:5:1: error: ‘steps’ is a list; write its entries below it, each after ‘- ’",
      ])
  }

  @Test("a host without https is reported")
  func hostScheme() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "https://", "http://").map(\.prefixLine) == [
        "content/portal.yaml:3:7: error: the host ‘http://e.example.gov.cn’ does not begin with https://"
      ])
  }

  @Test("a host in capitals is reported")
  func hostCapitals() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "e.example", "E.Example").map(\.prefixLine) == [
        "content/portal.yaml:3:7: error: the host ‘https://E.Example.gov.cn’ has capital letters; write it in small letters; "
          + "did you mean ‘https://e.example.gov.cn’?"
      ])
  }

  @Test(
    "a host with a path, a port, a slash or no dot is reported", arguments: ["e.cn/a", "e.cn:8080", "e.cn/", "e", ""])
  func hostNotPlain(host: String) throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "e.example.gov.cn", host).map(\.prefixLine) == [
        "content/portal.yaml:3:7: error: ‘https://\(host)’ is more or less than a host; every QR code holds it, "
          + "so it is https:// and a name with a dot, without port, path or slash at the end"
      ])
  }

  @Test("office hours that are no span, and those out of order, are reported")
  func officeHours() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", "[08:30-12:00, 13:30-17:30]", "[8点到12点, 13:00-17:00, 16:00-18:00]")
        .map(\.prefixLine) == [
          "content/portal.yaml:4:16: error: ‘8点到12点’ is not a span of hours; write it as 08:30-12:00",
          "content/portal.yaml:4:37: error: ‘16:00-18:00’ begins before the span above it has ended",
        ])
  }

  @Test("a time zone, a language and a number that are none are reported")
  func singleValues() throws {
    #expect(
      try Workspace.diagnostics("portal.yaml", adding: "time-zone: 北京\nlanguage: 中文\nminimum-cell: 0").map(\.prefixLine)
        == [
          "content/portal.yaml:6:12: error: ‘北京’ is not a distance to UTC; China's is +08:00",
          "content/portal.yaml:7:11: error: ‘中文’ is not a language; write two or three small letters, such as zh",
          "content/portal.yaml:8:15: error: minimum-cell is 0, and has to be between 1 and 1000",
        ])
  }
}

/// Mistakes in pages and notices, as they are printed.
struct PageMistakeTests {
  @Test("a page without settings above it is reported")
  func noFrontMatter() throws {
    #expect(
      try Workspace.diagnostics("pages/a.md", "正文\n").map(\.prefixLine) == [
        "content/pages/a.md:1:1: error: the page does not begin with ‘---’, its title and ‘---’"
      ])
  }

  @Test("settings that are never closed are reported")
  func unclosed() throws {
    #expect(
      try Workspace.diagnostics("pages/a.md", "---\ntitle: 甲\n正文\n").map(\.prefixLine) == [
        "content/pages/a.md:1:1: error: the settings that ‘---’ opens here are never closed by another ‘---’"
      ])
  }

  @Test("an unknown setting of a page is reported in its line of the file")
  func unknownKey() throws {
    #expect(
      try Workspace.diagnostics("notices/open.md", "---\ntitle: 甲\ndate: 2026-03-02\ntitel: 乙\n---\n").map(\.prefixLine)
        == [
          "content/notices/open.md:4:1: error: there is no setting ‘titel’; did you mean ‘title’?"
        ])
  }

  @Test("two pages at one address are reported")
  func slugTwice() throws {
    #expect(
      try Workspace.diagnostics("pages/b.md", "---\ntitle: 甲\nslug: about\n---\n").map(\.prefixLine) == [
        "content/pages/b.md:3:7: error: the address ‘about’ is already that of content/pages/about.md"
      ])
  }

  @Test("an address that a part of the portal has is reported")
  func reservedSlug() throws {
    #expect(
      try Workspace.diagnostics("pages/cases.md", "---\ntitle: 甲\n---\n") == [
        "content/pages/cases.md: error: the address ‘cases’ belongs to a part of the portal; choose another"
      ])
  }

  @Test("a file whose name is no address is reported")
  func notASlug() throws {
    #expect(
      try Workspace.diagnostics("notices/开通.md", "---\ntitle: 甲\ndate: 2026-03-02\n---\n") == [
        "content/notices/开通.md: error: ‘开通’ is not an address; it has small letters a–z, digits and hyphens. "
          + "Rename the file, or set ‘slug’"
      ])
  }

  @Test("HTML in a page is reported in its line")
  func rawHTML() throws {
    #expect(
      try Workspace.diagnostics("pages/a.md", "---\ntitle: 甲\n---\n\n好\n\n<script>x</script>\n") == [
        """
        content/pages/a.md:7:1: error: HTML is left out of pages; write it as Markdown
        7 | <script>x</script>
          | ^
        """
      ])
  }

  @Test("a notice without a day is reported")
  func noDate() throws {
    #expect(
      try Workspace.diagnostics("notices/a.md", "---\ntitle: 甲\n---\n").map(\.prefixLine) == [
        "content/notices/a.md:1:1: error: the setting ‘date’ is missing"
      ])
  }
}

/// Mistakes in the scenario, as they are printed.
struct ScenarioMistakeTests {
  @Test("a scenario that ends before it begins is reported")
  func untilBeforeFrom() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", "2026-11-20", "2026-01-20").map(\.prefixLine) == [
        "content/scenario.yaml:1:1: error: the scenario ends before it begins"
      ])
  }

  @Test("a scenario outside of the calendar is reported")
  func outsideCalendar() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", "2026-11-20", "2027-01-20").map(\.prefixLine) == [
        "content/scenario.yaml:2:8: error: calendar.csv covers 2026 to 2026, and not 2027"
      ])
  }

  @Test("a rate over 100 % is reported")
  func percentage() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", "97 %", "970 %").map(\.prefixLine) == [
        "content/scenario.yaml:4:39: error: satisfied ‘970 %’ is not a percentage between 0 and 100"
      ])
  }

  @Test("too few weights, and none above 0, are reported")
  func weights() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", adding: "hours: [1, 2]\nweekdays: [0, 0, 0, 0, 0, 0, 0]").map(
        \.prefixLine)
        == [
          "content/scenario.yaml:8:9: error: ‘hours’ has 2 weights and needs 24",
          "content/scenario.yaml:9:12: error: ‘weekdays’ has no weight above 0",
        ])
  }

  @Test("an unknown channel is reported")
  func unknownChannel() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", "web: 1", "wechad: 1").map(\.prefixLine) == [
        "content/scenario.yaml:5:20: error: channels ‘wechad’ is not one of 二维码, 网站, 微信, 客户端, 热线, 信箱, 网格员直报, 代表委员, 导入; "
          + "did you mean ‘wechat’?"
      ])
  }

  @Test("a kind without a text is reported")
  func kindWithoutText() throws {
    #expect(
      try Workspace.diagnostics("scenario.yaml", "投诉: 1", "投诉: 1, 咨询: 2").map(\.prefixLine) == [
        "content/scenario.yaml:6:16: error: no line of texts.csv is of the kind ‘咨询’"
      ])
  }

  @Test("a text about a category with others below it is reported")
  func categoryWithBranches() throws {
    #expect(
      try Workspace.diagnostics("scenario/texts.csv", adding: "城市管理,投诉,标题,内容,答复").map(\.prefixLine) == [
        "content/scenario/texts.csv:3:1: error: ‘城市管理’ has categories below it; name one of them"
      ])
  }

  @Test("months that are none are reported")
  func months() throws {
    #expect(
      try Workspace.diagnostics("scenario/texts.csv", "类别,类型,标题,内容,答复,月份\n噪声,投诉,标题,内容,答复,夏天\n").map(\.prefixLine) == [
        "content/scenario/texts.csv:2:16: error: ‘夏天’ is not a span of months; write it as 6-9, or 11-3 over the turn of the year"
      ])
  }
}
