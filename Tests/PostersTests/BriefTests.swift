import Foundation
import Testing

@testable import Posters

/// Briefs on paper: a cover, pages that go on, numbers on each.
@Suite("A brief on paper")
struct BriefTests {
  @Test("has a cover and pages, each with its number, and the same brief is the same bytes")
  func bytes() throws {
    let workshop = try Workshop()
    let job = try Self.job(Self.paper(rows: 4))
    #expect(try job.write("a.pdf", in: workshop.output) == 2)
    #expect(try job.write("b.pdf", in: workshop.output) == 2)
    let files = try ["a.pdf", "b.pdf"].map { try Data(contentsOf: URL(filePath: workshop.output + "/" + $0)) }
    #expect(files[0] == files[1])
    #expect(files[0].count < 80 * 1024)
  }

  @Test("goes on on as many pages as it takes, the head of a table on each")
  func flow() throws {
    let pages = BriefFlow.pages(Self.paper(rows: 90).parts)
    #expect(pages.count == 3)
    for page in pages {
      let lines = page.compactMap { mark -> (text: String, y: Double)? in
        if case .text(let text, _, let y, _, _) = mark { (text, y) } else { nil }
      }
      #expect(lines.contains { $0.text == "名称" })
      #expect(lines.allSatisfy { $0.y <= BriefFlow.bottom })
    }
    let rows = pages.joined().filter {
      if case .text(let text, _, _, _, _) = $0 { text.hasPrefix("单位") } else { false }
    }
    #expect(rows.count == 90)
  }

  @Test("keeps a heading with what follows it")
  func headings() {
    let filler = Array(repeating: BriefPaper.Part.paragraph("一行", mark: ""), count: 26)
    let pages = BriefFlow.pages(filler + [.heading("标题"), .paragraph("下文", mark: "")])
    #expect(pages.count == 2)
    #expect(pages[1].contains { if case .text("标题", _, _, _, _) = $0 { true } else { false } })
  }

  @Test(
    "breaks lines between characters, never before a closing sign nor inside a number",
    arguments: [
      ("一二三四五六", ["一二三四", "五六"]), ("一二三四，五六", ["一二三四，", "五六"]),
      ("一二三“四五”", ["一二三", "“四五”"]), ("一二三12345四", ["一二三", "12345四"]), ("", []),
    ])
  func lines(text: String, lines: [String]) {
    #expect(LineBreaking.lines(text, width: 4) == lines)
  }

  @Test("whose words the font lacks is refused by name")
  func glyphs() throws {
    let workshop = try Workshop()
    var paper = Self.paper(rows: 1)
    paper.cover.title = "\u{E000}"
    let job = try Self.job(paper)
    #expect(throws: PrintProblem.self) { try job.write("a.pdf", in: workshop.output) }
    #expect(!FileManager.default.fileExists(atPath: workshop.output + "/a.pdf"))
  }

  private static func job(_ paper: BriefPaper) throws -> BriefJob {
    BriefJob(
      folder: try DesignFolder(path: Workshop.shipped), paper: paper, date: PDFDate(year: 2026, month: 11, day: 21))
  }

  private static func paper(rows: Int) -> BriefPaper {
    BriefPaper(
      cover: BriefPaper.Cover(
        kind: "周报", issue: "2026 年第 3 期", title: "第 46 周", days: "七天", date: "2026-11-15", signedBy: "",
        portal: "回音", office: "服务中心", cutOff: "截至 2026-11-16 00:00"),
      parts: [
        .table(columns: ["名称", "收到"], rows: (1...rows).map { ["单位\($0)", String($0)] }, note: "")
      ])
  }
}
