import CaseStore
import Importer
import SQLite
import Testing

@Suite("What cannot be taken is told, and spoils nothing else")
struct RejectionTests {
  let office: Office

  init() throws { office = try Office() }

  private func text(_ name: String) throws -> String { String(decoding: try office.bytes(name), as: UTF8.self) }

  @Test("each bad row of a table is rejected with its line and reason; the others are taken")
  func reasons() throws {
    let path = try office.file(
      "a.csv",
      """
      id,text,received,reply,replied
      1,a,2026-03-04,,
      2,,2026-03-04,,
      3,c,04/03/26,,
      4,d,,,
      5,e,2026-03-04 10:00,r,2026-03-04 09:00
      6,f,2026-03-04,r,
      7,g,2026-03-04,,,x
      2.02011E+17,h,2026-03-04,,
      9,"i" j,2026-03-04,,
      10,k,2026-03-04 10:00,r,2026-03-04

      """)
    let plan = try office.run(path)
    #expect(
      plan.rejected.map { "\($0.line): \($0.reason)" } == [
        "3: the text is empty",
        "4: ‘04/03/26’ in ‘received’ is not a date that is understood; write it as 2026-11-21 09:05",
        "5: the date on which it was received is empty",
        "6: the reply is dated before the report",
        "7: there is a reply, and its date is empty",
        "8: it has 6 cells under 5 columns; put quotes around a text that holds the separator",
        "9: ‘2.02011E+17’ is what a spreadsheet program made of an id; export again with the column as text",
        "10: text stands after the closing quote at 10:6; double a quote that is meant",
      ])
    #expect(try office.ids() == ["1", "10"])
  }

  @Test("the rejected rows stand beside the input with the reason first and their bytes as they were")
  func rejectsFile() throws {
    let path = try office.file("a.csv", "编号,内容,时间\r\n1,\"路灯,\"\"不亮\"\"\",昨天\r\n2,井盖,2026-03-04\r\n")
    try office.run(path)
    #expect(
      try text("out.rejected") == "\u{FEFF}\"rejected because\",编号,内容,时间\r\n"
        + "\"‘昨天’ in ‘received’ is not a date that is understood; write it as 2026-11-21 09:05\","
        + "1,\"路灯,\"\"不亮\"\"\",昨天\r\n")
    let mended = try text("out.rejected").replacing(",昨天", with: ",2026-03-03")
    #expect(try office.run(try office.file("b.csv", mended)).added == 1)
    #expect(try office.ids() == ["2", "1"])
  }

  @Test("a quote that nothing closes gives up its own line only")
  func unclosedQuote() throws {
    let plan = try office.run(try office.file("a.csv", "id,text,received\n1,\"a,2026-03-04\n2,b,2026-03-04\n3,c,x\n"))
    #expect(plan.rejected.map(\.line) == [2, 4])
    #expect(try office.ids() == ["2"])
    #expect(try text("out.rejected").contains("\"‘x’ in"))
  }

  @Test("damaged bytes reject their row, in UTF-8 with the bytes kept and in GB18030")
  func damagedBytes() throws {
    let good = (1...30).map { "\($0),路灯不亮了\($0),2026-03-04\n" }.joined()
    let cut: [UInt8] = Array("31,井盖".utf8) + [0xE8, 0xB7] + Array(",2026-03-04\n32,b,2026-03-04\n".utf8)
    let plan = try office.run(try office.file("a.csv", Array("编号,内容,时间\n\(good)".utf8) + cut))
    #expect(plan.rejected.map(\.line) == [32])
    #expect(try office.ids().last == "32")
    let kept = Array("31,井盖".utf8) + [0xE8, 0xB7] + Array(",2026-03-04\r\n".utf8)
    #expect(Array(try office.bytes("out.rejected").suffix(kept.count)) == kept)

    // 编号,内容,时间 and a row whose text was cut in the middle of 不.
    let heading: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC4, 0xDA, 0xC8, 0xDD, 0x2C, 0xCA, 0xB1, 0xBC, 0xE4, 0x0A]
    let rows: [UInt8] = Array("41,".utf8) + [0xC2, 0xB7, 0xB2] + Array(",2026-03-04\n42,b,2026-03-04\n".utf8)
    let second = try office.run(try office.file("b.csv", heading + rows))
    #expect((second.encoding, second.rejected.map(\.line)) == ("GB18030", [2]))
    #expect(try office.ids().last == "42")
  }

  @Test("bad lines of JSON are rejected as they were, with the reason as first member")
  func jsonLines() throws {
    let good = #"{"id":1,"text":"a","received":1772582400}"#
    let bad = [
      #"{"id":2,"text":"a""#, #"["id"]"#, #"{"id":12345678901234567890123,"text":"a","received":"2026-03-04"}"#,
      #"{"id":"4","text":["a"],"received":"2026-03-04"}"#, #"{"id":"5","text":"\ud83d","received":"2026-03-04"}"#,
    ]
    let damaged: [UInt8] = Array(#"{"id":"6","text":""#.utf8) + [0xE8, 0xB7] + Array(#"","received":1}"#.utf8)
    let lines = [good] + bad
    let bytes = Array((lines.joined(separator: "\r\n") + "\n\n").utf8) + damaged
    let plan = try office.run(try office.file("a.jsonl", bytes))
    #expect(plan.rejected.map(\.line) == [2, 3, 4, 5, 6, 8])
    #expect(
      plan.rejected.map(\.reason) == [
        "the line is not JSON", "the line is not one JSON object",
        "‘id’ is a number too long to be kept exactly; write it in quotes", "‘text’ is a list or an object, not a text",
        "the line is not JSON", "byte 19 of the line is not UTF-8; JSON is always UTF-8",
      ])
    let rejects = try office.bytes("out.rejected").split(separator: 10)
    #expect(
      String(decoding: rejects[0], as: UTF8.self)
        == #"{"rejected because": "the line is not JSON", "id":2,"text":"a""#)
    #expect(String(decoding: rejects[1], as: UTF8.self).hasSuffix(#"} ["id"]"#))
    #expect(rejects[5].suffix(damaged.count - 1).elementsEqual(damaged.dropFirst()))
  }

  @Test("a plan says the same as the import after it, and changes nothing")
  func planIsTrue() throws {
    let path = try office.file("a.csv", "id,text,received\n1,a,2026-03-04\n1,a,2026-03-04\n2,b,x\n1,c,2026-03-04\n")
    let plan = try office.plan(path)
    #expect((plan.added, plan.present, plan.differing, plan.rejected.count) == (1, 1, [5], 1))
    #expect(try office.cases() == [])
    #expect(!office.exists("out.rejected"))
    #expect(try office.run(path) == plan)
    #expect(try office.ids() == ["1"])
  }

  @Test("an import that fails in the middle leaves nothing: no case and no file of rejected rows")
  func failure() throws {
    let connection = try Connection(path: office.store.path, mode: .readWrite)
    try connection.execute(
      """
      CREATE TRIGGER stop BEFORE INSERT ON cases WHEN NEW.source_id = '3' BEGIN SELECT RAISE(ABORT, 'stop'); END
      """)
    let path = try office.file("a.csv", "id,text,received\n1,a,2026-03-04\n2,b,x\n3,c,2026-03-04\n")
    #expect(throws: ImportError.self) { try office.run(path) }
    #expect(try office.cases() == [])
    #expect(!office.exists("out.rejected") && !office.exists("out.rejected.part"))
  }

  @Test("where the rejected rows cannot be written, nothing is imported")
  func rejectsNotWritable() throws {
    let path = try office.file("a.csv", "id,text,received\n1,a,2026-03-04\n2,b,x\n")
    #expect(throws: ImportError.self) { try office.run(path, rejects: "absent/out") }
    #expect(try office.cases() == [])
  }

  @Test("files that are no tables are told from what they are")
  func otherFiles() throws {
    func error(_ bytes: [UInt8]) throws -> String {
      let path = try office.file("f", bytes)
      let error = #expect(throws: ImportError.self) { try office.run(path) }
      return "\(try #require(error))".replacing(path, with: "f")
    }
    #expect(try error([0x50, 0x4B, 0x03, 0x04, 0x14]).contains("this is a workbook"))
    #expect(try error(Array("[{\"id\": 1}]".utf8)).contains("one JSON list"))
    #expect(try error([]) == "f: there is no row in this file")
    #expect(try error(Array("id,received\n1,2026-03-04\n".utf8)).contains("no column is known to hold ‘text’"))
    let missing = #expect(throws: ImportError.self) { try office.run("/nowhere/x.csv") }
    #expect(missing == .unreadable(path: "/nowhere/x.csv", reason: "No such file or directory"))
  }
}
