import Testing

@testable import SiteBuilder

/// How groups of lines are spread over pages.
@Suite("Pages of a long table")
struct TableSheetTests {
  @Test(
    "keep groups whole where they fit, and share out a longer one evenly",
    arguments: [
      ([], [[]]), ([12, 6, 3], [["0:0..<12", "1:0..<6", "2:0..<3"]]),
      ([13, 99], [["0:0..<13"], ["1:0..<49"], ["1:49..<99"]]),
      ([30, 30, 10], [["0:0..<30"], ["1:0..<30", "2:0..<10"]]), ([50], [["0:0..<50"]]),
      ([0, 1], [["0:0..<0", "1:0..<1"]]),
      ([101], [["0:0..<33"], ["0:33..<67"], ["0:67..<101"]]),
    ] as [([Int], [[String]])])
  func spread(sizes: [Int], pages: [[String]]) {
    let sheets = TableSheet.sheets(sizes, most: 50)
    #expect(sheets.map { $0.parts.map { "\($0.group):\($0.lines)" } } == pages)
    #expect(sheets.map(\.number) == Array(1...pages.count))
  }
}
