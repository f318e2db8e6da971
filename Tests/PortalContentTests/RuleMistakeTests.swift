import PortalContent
import Testing

/// Mistakes in time limits, calendar and code plan, as they are printed.
struct RuleMistakeTests {
  @Test("a step without a limit is reported with the first cases it fails")
  func limitMissing() throws {
    let table = "环节,类型,数量,计量\n签收,,1,工作小时\n联系,,4,工作小时\n答复,咨询,5,工作日\n"
    #expect(
      try Workspace.diagnostics("time-limits.csv", table) == [
        "content/time-limits.csv: error: nothing limits ‘答复’ for 求助 about ‘噪声’ (and in 4 more combinations); "
          + "add a line with kind and category empty to limit it for all"
      ])
  }

  @Test("a limit set twice is reported")
  func limitTwice() throws {
    #expect(
      try Workspace.diagnostics("time-limits.csv", adding: "签收,,,,2,工作小时").map(\.prefixLine) == [
        "content/time-limits.csv:5:1: error: line 2 limits the same step for the same cases"
      ])
  }

  @Test("a limit of nothing is reported")
  func limitRange() throws {
    #expect(
      try Workspace.diagnostics("time-limits.csv", adding: "答复,咨询,,,0,工作日").map(\.prefixLine) == [
        "content/time-limits.csv:5:9: error: 数量 is 0, and has to be between 1 and 10000"
      ])
  }

  @Test("an amount that is no number is reported")
  func notANumber() throws {
    #expect(
      try Workspace.diagnostics("time-limits.csv", adding: "答复,咨询,,,两,工作日").map(\.prefixLine) == [
        "content/time-limits.csv:5:9: error: 数量 ‘两’ is not a whole number"
      ])
  }

  @Test("an unknown category is reported")
  func unknownCategory() throws {
    #expect(
      try Workspace.diagnostics("time-limits.csv", adding: "答复,,噪音,,1,工作日").map(\.prefixLine) == [
        "content/time-limits.csv:5:5: error: 类别 ‘噪音’ is not in categories.csv; did you mean ‘噪声’?"
      ])
  }

  @Test("an unknown measure is reported with those there are")
  func unknownMeasure() throws {
    #expect(
      try Workspace.diagnostics("time-limits.csv", adding: "答复,咨询,,,1,工日").map(\.prefixLine) == [
        "content/time-limits.csv:5:11: error: 计量 ‘工日’ is not one of 分钟, 工作分钟, 工作小时, 工作日, 自然日; did you mean ‘工作日’?"
      ])
  }

  @Test("a year of the calendar without one of its holidays is reported")
  func holidayMissing() throws {
    #expect(
      try Workspace.diagnostics("calendar.csv", "2026-06-19,端午节,休\n", "") == [
        "content/calendar.csv: error: 2026 has too few days off for 端午节; add all official days of the year, or none of them"
      ])
  }

  @Test("a year between others that is missing is reported")
  func yearMissing() throws {
    let earlier = (Workspace.good["calendar.csv"] ?? "").replacing("2026-", with: "2024-").split(separator: "\n")
    #expect(
      try Workspace.diagnostics("calendar.csv", adding: earlier.dropFirst().joined(separator: "\n")) == [
        "content/calendar.csv: error: the year 2025 is missing between the others; add its official days"
      ])
  }

  @Test("a day that does not exist is reported")
  func notADate() throws {
    #expect(
      try Workspace.diagnostics("calendar.csv", adding: "2026-02-30,春节,休").map(\.prefixLine) == [
        "content/calendar.csv:13:1: error: ‘2026-02-30’ is not a day; write it as 2026-11-21"
      ])
  }

  @Test("a day that stands twice is reported")
  func dayTwice() throws {
    #expect(
      try Workspace.diagnostics("calendar.csv", adding: "2026年1月1日,元旦,班").map(\.prefixLine) == [
        "content/calendar.csv:13:1: error: 2026-01-01 already stands in line 2"
      ])
  }

  @Test("a code plan for an unknown level is reported")
  func planLevel() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "小区,海报,大门").map(\.prefixLine) == [
        "content/codes.csv:3:1: error: 级别 ‘小区’ is not one of 市, 区, 街道, 社区, 网格, 楼栋; did you mean ‘区’?"
      ])
  }

  @Test("a code plan for a level without places is a warning")
  func planWithoutPlaces() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "楼栋,贴纸,单元门").map(\.prefixLine) == [
        "content/codes.csv:3:1: warning: places.csv has no place of the level ‘楼栋’, so nothing is made for this line"
      ])
  }

  @Test("a code planned twice is reported")
  func planTwice() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "community,海报,大门").map(\.prefixLine) == [
        "content/codes.csv:3:1: error: line 2 plans the same code"
      ])
  }
}
