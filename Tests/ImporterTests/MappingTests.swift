import Importer
import Testing

@Suite("Columns are guessed, said, and wrong")
struct MappingTests {
  let office: Office

  init() throws { office = try Office() }

  private func used(_ plan: ImportPlan) -> [String] {
    plan.columns.map { "\($0.name): \($0.field?.rawValue ?? "-")" + ($0.isSaid ? "!" : "") }
  }

  @Test("headings are compared without spaces, case, punctuation and brackets, the surest name first")
  func guessed() throws {
    let path = try office.file(
      "a.csv", "Case_ID ,*诉求内容(必填),日期,受理 时间,Ｔｙｐｅ,序号\nx1,a,2020-01-01,2026-03-04,complaint,1\n")
    #expect(
      used(try office.plan(path)) == [
        "Case_ID: id", "*诉求内容(必填): text", "日期: -", "受理 时间: received", "Ｔｙｐｅ: kind", "序号: -",
      ])
  }

  @Test("a mapping file overrides guesses and leaves columns out")
  func said() throws {
    let path = try office.file("a.csv", "id,内容,来电,时间,答复\n1,a,2026-03-04,2026-03-09,r\n")
    let mapping = try ColumnMapping(
      readingFile: try office.file("m.txt", "# 说明\n\nreceived = 来电\r\nreply =\n"))
    #expect(
      used(try office.plan(path, ImportOptions(mapping: mapping))) == [
        "id: id", "内容: text", "来电: received!", "时间: -", "答复: -",
      ])
  }

  @Test("all mistakes of a mapping file are told with their lines")
  func mistakes() throws {
    let error = #expect(throws: ImportError.self) {
      try ColumnMapping("received 来电\nrecieved = 来电\ntext = a\n内容 = b\n", file: "m.txt")
    }
    #expect(
      "\(try #require(error))" == """
        m.txt:1: a line says ‘field = COLUMN’
        m.txt:2: there is no field ‘recieved’; did you mean ‘received’?; the fields are id, subject, text, reply, \
        received, replied, category, place, unit, kind, channel, location
        m.txt:4: ‘text’ already stands in line 3
        """)
  }

  @Test("a mapping that names no column of the file is an error that tells the nearest")
  func absentColumn() throws {
    let mapping = try ColumnMapping("text = 诉求内客\nreply = 时间\nreceived = 时间\n", file: "m.txt")
    let path = try office.file("a.csv", "id,诉求内容,时间\n1,a,2026-03-04\n")
    let error = #expect(throws: ImportError.self) { try office.plan(path, ImportOptions(mapping: mapping)) }
    let text = "\(try #require(error))"
    #expect(text.contains("m.txt:1: the imported file has no column ‘诉求内客’; did you mean ‘诉求内容’?"))
    #expect(text.contains("the column ‘时间’ is already taken for"))
  }

  @Test("replies without a column of their dates are an error, since times are published")
  func repliesWithoutDates() throws {
    let path = try office.file("a.csv", "id,内容,时间,答复\n1,a,2026-03-04,r\n")
    #expect(throws: ImportError.repliesWithoutDates(column: "答复")) { try office.plan(path) }
  }

  @Test("keys that only later objects have are used")
  func lateKeys() throws {
    let first = (1...1_500).map { #"{"id":"\#($0)","text":"a","received":"2026-03-04"}"# + "\n" }.joined()
    let last = #"{"id":"x","text":"a","received":"2026-03-04","reply":"r","replied":"2026-03-05"}"#
    let plan = try office.run(try office.file("a.jsonl", first + last))
    #expect(used(plan) == ["id: id", "text: text", "received: received", "replied: replied", "reply: reply"])
    #expect(try office.cases().last?.answer == [UInt8(ascii: "r")])
  }
}
