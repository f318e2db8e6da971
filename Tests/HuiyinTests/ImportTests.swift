import Foundation
import Testing

@Suite("huiyin import")
struct ImportTests {
  private static let good = """
    编号,类别,标题,内容,时间,答复,答复时间
    A1,环境卫生,垃圾满了,门口的垃圾桶三天没收。,2026-11-02 10:00,已安排清运。,2026-11-03 09:30
    A2,占道经营,摆摊,早市占了人行道。,2026-11-04 08:00,,

    """

  @Test("a dry run shows what would be done and changes nothing; a run does it; a second one doubles nothing")
  func runs() throws {
    let desk = try Desk()
    try desk.write("f.csv", Self.good)
    let dry = try desk.run("import", "f.csv", "--dry-run", "--public")
    #expect(dry.code == 0 && dry.errors == "" && dry.output.contains("\n2 rows, 2 new, 0 there already, 0 rejected\n"))
    #expect(dry.output.contains("  text = 内容\n"))
    #expect(try desk.rows("SELECT count(*) FROM cases") == ["0"])

    let real = try desk.run("import", "f.csv", "--public")
    #expect(real.code == 0 && real.output.contains("\n2 rows, 2 new, 0 there already, 0 rejected\n"))
    let rows = try desk.rows("SELECT * FROM cases")
    #expect(rows.count == 2)
    let again = try desk.run("import", "f.csv", "--public")
    #expect(again.code == 0 && again.output.contains("\n2 rows, 0 new, 2 there already, 0 rejected\n"))
    #expect(try desk.rows("SELECT * FROM cases") == rows)

    #expect(try desk.run("build").code == 0)
    #expect(try desk.read("w/public/cases/2026-11/20261102-0001.html").contains("已安排清运。"))
  }

  @Test("texts reach the site only where they are declared public")
  func notPublic() throws {
    let desk = try Desk()
    try desk.write("f.csv", Self.good)
    #expect(try desk.run("import", "f.csv").code == 0)
    #expect(try desk.run("build").code == 0)
    for (path, bytes) in try desk.files() {
      #expect(bytes.range(of: Data("垃圾桶三天没收".utf8)) == nil, "\(path)")
    }
  }

  @Test("rows that cannot be taken are written beside the file with the reason, and the rest is taken")
  func rejects() throws {
    let desk = try Desk()
    try desk.write("f.csv", Self.good + "A3,环境卫生,,没有时间,不知道,,\n")
    let run = try desk.run("import", "f.csv", "--json")
    #expect(run.code == 1 && run.errors == "the rejected rows are in f.rejected.csv\n")
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    #expect(try desk.rows("SELECT count(*) FROM cases") == ["2"])
    #expect(try desk.read("f.rejected.csv").contains("‘不知道’ in ‘received’ is not a date"))
  }

  @Test("a file that is not there, or has no column for the text, is named")
  func unusable() throws {
    let desk = try Desk()
    let missing = try desk.run("import", "missing.csv")
    #expect(
      missing.code == 66 && missing.errors == "missing.csv: this file cannot be read: No such file or directory\n")
    try desk.write("f.csv", "甲,乙\n1,2\n")
    let unknown = try desk.run("import", "f.csv")
    #expect(unknown.code == 1 && unknown.errors.contains("the columns are 甲, 乙"))
  }
}
