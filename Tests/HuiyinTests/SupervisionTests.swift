import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin sample, calls and appraise")
struct SupervisionTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.takeContent(of: ".")
  }

  /// Receives, answers, rates and closes cases on 2026-10-12.
  private func finish(_ count: Int) throws -> [String] {
    let received = try desk.batch(
      (0..<count).map {
        [
          "do": "receive", "place": "990101001001", "category": "road-lamp", "text": "路灯不亮 \($0)",
          "at": "2026-10-12 09:00",
        ]
      }, "--together")
    let numbers = received.compactMap { $0["case"] as? String }
    let steps: [[String: Any]] = [
      ["do": "dispatch", "to": "construction", "role": "dispatcher", "at": "2026-10-12 09:05"],
      ["do": "sign", "role": "handler", "unit": "construction", "at": "2026-10-12 09:10"],
      ["do": "contact", "role": "handler", "unit": "construction", "at": "2026-10-12 09:30"],
      ["do": "answer", "role": "handler", "unit": "construction", "at": "2026-10-12 10:00", "text": "已修"],
      ["do": "rate", "role": "resident", "grade": "satisfied", "resolution": "resolved", "at": "2026-10-12 11:00"],
      ["do": "close", "role": "supervisor", "at": "2026-10-12 12:00"],
    ]
    _ = try desk.batch(
      numbers.flatMap { number in steps.map { $0.merging(["case": number]) { first, _ in first } } }, "--together")
    return numbers
  }

  @Test("samples are drawn once a day by rule and seed, shown while they wait, and proven")
  func samples() throws {
    let numbers = try finish(30)
    let drawn = try desk.huiyin([
      "sample", "--kind", "follow-up", "--from", "2026-10-12", "--at", "2026-10-13 08:00", "--json",
    ])
    let draws = try #require(
      try JSONSerialization.jsonObject(with: Data(drawn.output.utf8)) as? [[String: Any]])
    #expect(draws.count == 1 && draws[0]["population"] as? Int == 30 && draws[0]["percent"] as? Int == 10)
    let cases = try #require(draws[0]["cases"] as? [String])
    #expect(cases.count == 3 && Set(cases).isSubset(of: numbers))
    #expect(try desk.huiyin(["sample", "--kind", "follow-up", "--at", "2026-10-13 09:00"]).output == "")
    let waiting = try desk.huiyin(["sample", "--waiting"]).output.split(separator: "\n")
    #expect(waiting.map { $0.split(separator: "\t")[1] } == cases.map { Substring($0) })
    #expect(try desk.huiyin(["sample", "--verify"]).output == "1 draws come out as they are recorded\n")
    try desk.rows("DELETE FROM samples WHERE id = 1")
    let proven = try desk.huiyin(["sample", "--verify"])
    #expect(proven.code == 1 && proven.errors.contains("follow-up of 2026-10-12: 2 of 30, 10 in a hundred, seed "))
  }

  @Test(
    "call logs with Chinese headings are taken once, and rows that cannot be taken stand beside the file with the reason"
  )
  func calls() throws {
    try desk.write(
      "calls.csv",
      "日期,线路,单位,呼入,接通\n2026-10-12,8800001,建设管理局,10,9\n2026-10-12,12345,,63,60\n2026-10-12,8800002,建设管理,5,5\n"
        + "2026/10/13,8800001,construction,4,5\n昨天,8800001,,4,4\n2026-10-14,8800001,,4,\"四\"\n")
    let first = try desk.huiyin(["calls", "import", "calls.csv"])
    #expect(first.code == 1 && first.errors == "the rejected rows are in calls.rejected.csv\n")
    #expect(first.output.hasPrefix("call logs: 6 rows, 2 new, 0 there already, 0 replaced, 4 rejected\n"))
    let rejects = try desk.read("calls.rejected.csv")
    #expect(rejects.hasPrefix("\u{FEFF}\"rejected because\",日期,线路,单位,呼入,接通\r\n"))
    #expect(rejects.contains("no unit is called ‘建设管理’; did you mean ‘建设管理局’?"))
    #expect(rejects.contains("‘接通’ is more than ‘呼入’") && rejects.contains("‘昨天’ is not a day"))
    #expect(rejects.contains("‘四’ in ‘接通’ is not a whole number"))
    let again = try desk.huiyin(["calls", "import", "calls.csv", "--json"])
    let json = try Desk.object(again.output)
    #expect(json["added"] as? Int == 0 && json["present"] as? Int == 2)
    #expect(try desk.rows("SELECT sum(offered), sum(answered) FROM call_logs") == ["73|69"])
  }

  @Test("a corrected row is told, and taken when asked to")
  func corrected() throws {
    try desk.write("calls.csv", "date,line,offered,answered\n2026-10-12,12345,63,60\n")
    #expect(try desk.huiyin(["calls", "import", "calls.csv"]).code == 0)
    try desk.write("calls.csv", "date,line,offered,answered\n2026-10-12,12345,63,61\n")
    let told = try desk.huiyin(["calls", "import", "calls.csv"])
    #expect(told.code == 1 && told.output.contains("it is there already with other numbers; --replace takes these"))
    let replaced = try desk.huiyin(["calls", "import", "calls.csv", "--replace"])
    #expect(replaced.code == 0 && replaced.output.contains("1 replaced") && !desk.has("calls.rejected.csv"))
    #expect(try desk.rows("SELECT answered FROM call_logs") == ["61"])
  }

  @Test("phone sessions are taken by number, or by day and who answered")
  func sessions() throws {
    try desk.write("s.csv", "编号,日期,接听人,单位,接听件数,解决件数,备注\n7,2026-10-12,王局长,公安分局,12,9,\n,2026-10-13,李主任,,3,3,\n")
    let run = try desk.huiyin(["calls", "import", "s.csv"])
    #expect(run.code == 0 && run.output == "phone sessions: 2 rows, 2 new, 0 there already, 0 replaced, 0 rejected\n")
    #expect(
      try desk.rows("SELECT source_id, calls, solved FROM phone_sessions ORDER BY id")
        == ["7|12|9", "2026-10-13 李主任|3|3"])
  }

  @Test("a file without the columns, or that is not there, is named")
  func unusable() throws {
    try desk.write("x.csv", "甲,乙\n1,2\n")
    let unknown = try desk.huiyin(["calls", "import", "x.csv"])
    #expect(unknown.code == 1 && unknown.errors.contains("the columns are 甲, 乙"))
    let missing = try desk.huiyin(["calls", "import", "none.csv"])
    #expect(missing.code == 66 && missing.errors == "none.csv: this file cannot be read: No such file or directory\n")
  }

  @Test("the appraisal shows each part with what it was made of, and comes out the same when cases have moved on")
  func appraisal() throws {
    let numbers = try finish(12)
    let arguments = ["appraise", "--month", "2026-10", "--json"]
    let before = try desk.huiyin(arguments)
    #expect(before.code == 0 && before.errors == "")
    let units = try #require(try Desk.object(before.output)["units"] as? [[String: Any]])
    let unit = try #require(units.first { $0["unit"] as? String == "construction" })
    let parts = try #require(unit["parts"] as? [[String: Any]])
    let sum = parts.compactMap { $0["points"] as? Double }.reduce(0, +)
    #expect(unit["sum"] as? Double == sum && unit["rank"] as? Int == 1)
    for part in parts {
      let (numerator, denominator) = (part["numerator"] as? Int ?? 0, part["denominator"] as? Int ?? 0)
      #expect(denominator == 12 && (numerator == 12 || part["indicator"] as? String == "returned"))
    }
    #expect(units.first { $0["unit"] as? String == "police" }?["score"] == nil)
    _ = try desk.batch(
      numbers.map { ["do": "reopen", "case": $0, "role": "supervisor", "text": "x", "at": "2026-11-02 09:00"] },
      "--together")
    #expect(try desk.huiyin(arguments).output == before.output)
    let csv = try desk.huiyin(["appraise", "--month", "2026-10", "--csv"]).output
    #expect(
      csv.hasPrefix("unit,name,peer_group,rank,score,total,sum,reachable,") && csv.contains("construction,建设管理局,部门,1,"))
  }

  @Test("cases left out of the rates are listed with their reasons and counts")
  func exclusions() throws {
    let received = try desk.batch([
      ["do": "receive", "place": "990101001001", "text": "x", "at": "2026-10-12 09:00"]
    ])
    let number = try #require(received[0]["case"] as? String)
    _ = try desk.batch([
      ["do": "decline", "case": number, "role": "dispatcher", "text": "=不属本区", "at": "2026-10-12 09:30"]
    ])
    let text = try desk.huiyin(["appraise", "--month", "2026-10"]).output
    #expect(text.hasSuffix("\nleft out: declined 1\n\(number)\tdeclined\t\t=不属本区\n"))
    let csv = try desk.huiyin(["appraise", "--month", "2026-10", "--csv", "--exclusions"]).output
    #expect(csv == "case,state,unit,reason\n\(number),declined,,'=不属本区\n")
  }

  @Test("without weights there is no appraisal, and the file to write is named")
  func noWeights() throws {
    try FileManager.default.removeItem(atPath: desk.workspace + "/content/appraisal.csv")
    let refused = try desk.huiyin(["appraise", "--month", "2026-10"])
    #expect(refused.code == 1 && refused.errors.contains("content/appraisal.csv is missing"))
  }
}
