import Foundation
import PortalContent
import SwiftCSV
import Testing

/// Tables read by cells.
struct TableReaderTests {
  private static func rows(_ text: String) throws -> [[String]] {
    var reader = TableReader(try DecodedText(Array(text.utf8)))
    var row = TableRow()
    var rows: [[String]] = []
    while try reader.next(&row) { rows.append(row.cells.map { reader.text($0) }) }
    return rows
  }

  @Test("lines end in CR LF, LF or CR, and the last one in nothing")
  func lineEnds() throws {
    #expect(try Self.rows("a,b\r\nc,d\ne,f\rg,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test("quoted cells hold separators, line breaks and doubled quotes")
  func quotes() throws {
    #expect(try Self.rows("\"a,b\",\"c\r\nd\",\"e\"\"f\"\"\",\"\"\n") == [["a,b", "c\r\nd", "e\"f\"", ""]])
  }

  @Test("a quote inside an unquoted cell is a quote")
  func looseQuote() throws {
    #expect(try Self.rows("5\" pipe,x\n") == [["5\" pipe", "x"]])
  }

  @Test("empty cells and empty lines are there")
  func empties() throws {
    #expect(try Self.rows(",\n\na,\n") == [["", ""], [""], ["a", ""]])
  }

  @Test("semicolons and tabs are found out, and commas in quotes are not counted")
  func separators() throws {
    #expect(try Self.rows("a;b;\"c,d,e,f\"\n1;2;3\n") == [["a", "b", "c,d,e,f"], ["1", "2", "3"]])
    #expect(try Self.rows("a\tb\n1,5\t2\n") == [["a", "b"], ["1,5", "2"]])
  }

  @Test("tabs, no-break spaces and long texts stay as they are")
  func oddText() throws {
    let long = String(repeating: "长", count: 9000)
    #expect(try Self.rows("a,\"\t\u{A0}x \",\(long)\n") == [["a", "\t\u{A0}x ", long]])
  }

  @Test("every cell knows its line and column, after line breaks in cells too")
  func positions() throws {
    var reader = TableReader(try DecodedText(Array("甲,\"乙\r\n丙\",丁\r\n𠮷,\"x\"\n".utf8)))
    var row = TableRow()
    var positions: [[String]] = []
    var lines: [Int] = []
    while try reader.next(&row) {
      positions.append(row.cells.map { "\(reader.position(of: $0))" })
      lines.append(row.line)
    }
    #expect(positions == [["1:1", "1:4", "2:4"], ["3:1", "3:4"]])
    #expect(lines == [1, 3])
  }

  @Test("the bytes of a row are those of the file")
  func range() throws {
    var reader = TableReader(try DecodedText(Array("a,b\r\n\"c\nd\", e \nf".utf8)))
    var row = TableRow()
    var raw: [String] = []
    while try reader.next(&row) { raw.append(String(decoding: reader.bytes[row.range], as: UTF8.self)) }
    #expect(raw == ["a,b", "\"c\nd\", e ", "f"])
  }

  @Test("reading goes on after a row that is none")
  func problems() throws {
    var reader = TableReader(try DecodedText(Array("a,\"b\"c\nd,e\n\"f\ng".utf8)))
    var row = TableRow()
    var problem = TextPosition(line: 0, column: 0)
    do { _ = try reader.next(&row) } catch { problem = error.position }
    #expect(problem == TextPosition(line: 1, column: 6))
    #expect(try reader.next(&row))
    #expect(row.cells.map { reader.text($0) } == ["d", "e"])
    #expect(throws: TableProblem.unclosedQuote(TextPosition(line: 3, column: 1))) { try reader.next(&row) }
    #expect(try !reader.next(&row))
  }

  @Test("well-formed tables read as SwiftCSV reads them", arguments: 0..<40)
  func oracle(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let alphabet = ["a", "编", "𠮷", "\"\"", ",", "\n", " ", "é", "1"]
    var text = "a,b,c\n"
    for _ in 0..<20 {
      let cells = (0..<3).map { _ in "\"" + (0..<draw(6)).map { _ in alphabet[draw(alphabet.count)] }.joined() + "\"" }
      text += cells.joined(separator: ",") + "\n"
    }
    let expected = try CSV<Enumerated>(string: text, delimiter: .comma).rows
    #expect(try Array(Self.rows(text).dropFirst()) == expected)
  }

  @Test("the real administrative tree reads whole")
  func realTable() throws {
    let file = Checkout.root + "/../shared/data/heze_villages.csv"
    guard let data = FileManager.default.contents(atPath: file) else {
      print("skipped: \(file) is not there")
      return
    }
    let rows = try Self.rows(String(decoding: data, as: UTF8.self))
    #expect(rows.count == 5041)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }
}

/// Numbers as spreadsheets show them.
struct NumberTextTests {
  @Test(
    "whole numbers are read in any width, with commas and spaces",
    arguments: [("1,234", 1234), ("１，２３４", 1234), (" 42\u{A0}", 42), ("－５", -5), ("0", 0)])
  func integers(text: String, number: Int) {
    #expect(NumberText.integer(text) == number)
  }

  @Test("what is no whole number is none", arguments: ["", "，", "一", "1.5", "1 2", "9999999999999999999"])
  func noIntegers(text: String) {
    #expect(NumberText.integer(text) == nil)
  }

  @Test("decimals are read, and infinity is none")
  func decimals() {
    #expect(NumberText.decimal("１,２３４．５") == 1234.5)
    #expect(NumberText.decimal("inf") == nil)
  }
}
