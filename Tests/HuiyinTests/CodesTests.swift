import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin codes")
struct CodesTests {
  @Test("codes stay the same over runs, and are the same for the same seed")
  func stable() throws {
    let desk = try Desk()
    #expect(try desk.run("codes", "--seed", "3").output == "2 codes in use, 2 of them new: w/var/codes/codes.csv\n")
    let first = try desk.files("w/var/codes")
    #expect(try desk.run("codes").output == "2 codes in use, 0 of them new: w/var/codes/codes.csv\n")
    #expect(try desk.files("w/var/codes") == first)
    let other = try Desk()
    #expect(try other.run("codes", "--seed", "3").code == 0)
    #expect(try other.files("w/var/codes") == first)
    #expect(try codes(of: other).allSatisfy { first["svg/\($0).svg"] != nil && first["png/\($0).png"] != nil })
  }

  @Test("codes.csv opens in Excel and WPS: byte order mark, CRLF, one line a code with its address")
  func table() throws {
    let desk = try Desk()
    _ = try desk.run("codes", "--seed", "3")
    let bytes = try #require(try desk.files("w/var/codes")["codes.csv"])
    #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.first == "code,place,place_name,material,placement,url,version,level" && lines.last == "")
    #expect(!lines.joined().contains("\n"))
    let cells = lines[1].components(separatedBy: ",")
    #expect(Array(cells[1...4]) == ["990102001001", "第一社区", "海报", "小区大门"])
    #expect(cells[5] == "https://HUIYIN.EXAMPLE.GOV.CN/R/\(cells[0])")
  }

  @Test("a retired code is replaced, a redirected one leads to the other, and both explain themselves on the site")
  func changes() throws {
    let desk = try Desk()
    _ = try desk.run("codes", "--seed", "3")
    let codes = try codes(of: desk)
    let retired = try desk.run("codes", "--retire", codes[0].lowercased())
    #expect(retired.output.hasPrefix("2 codes in use, 1 of them new: "))
    let new = try #require(try self.codes(of: desk).first { !codes.contains($0) })
    #expect(try desk.run("codes", "--redirect", "\(codes[1])=\(new)").code == 0)
    #expect(Set(try self.codes(of: desk)).isDisjoint(with: codes))
    #expect(try desk.run("build").code == 0)
    for code in codes { #expect(try desk.read("w/public/R/\(code).html").contains("这个二维码已停用")) }
    #expect(try desk.read("w/public/R/\(codes[1]).html").contains("/R/\(new).html"))
  }

  @Test("the report tells what each code brought in, which never did, and which places have none")
  func report() throws {
    let desk = try Desk()
    _ = try desk.run("codes", "--seed", "3")
    let codes = try codes(of: desk)
    var chance = SystemRandomNumberGenerator()
    let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    for days in [0, 1, 40] as [Int64] {
      let report = NewReport(origin: .code(codes[1]), category: nil, kind: .help, channel: .web, text: "路灯不亮")
      _ = try desk.store().receive(report, at: now + -days * 86_400, using: &chance)
    }
    let told = try desk.run("codes", "--report").output.components(separatedBy: "\n")
    let day = UTCOffset.china.date(now).description
    #expect(told.contains { $0.hasPrefix("\(codes[0])\t") && $0.hasSuffix("\tactive\t0\t0\t") }, "\(told)")
    #expect(told.contains { $0.hasPrefix("\(codes[1])\t") && $0.hasSuffix("\tactive\t3\t2\t\(day)") }, "\(told)")
    #expect(told.contains("never brought a report: 1 of 2 codes in use"))
    #expect(told.contains { $0.hasPrefix("places without a code in use: district 1") }, "\(told)")
    let table = try desk.run("codes", "--report", "--csv").output
    #expect(table.contains("\n,990102,"), "a place without a code has an empty one: \(table)")
    let json = try desk.run("codes", "--report", "--json").output
    #expect(json.contains("\"recent\":2,\"reports\":3") && json.contains("\"placesWithoutCode\":[{"), "\(json)")
    #expect(try desk.run("codes", "--csv").code == 64)
  }

  @Test("what is no code is named; a code that nobody handed out is said to be none")
  func mistakes() throws {
    let desk = try Desk()
    let short = try desk.run("codes", "--retire", "XXXX")
    #expect(short.code == 64 && short.errors.contains("“XXXX”: a code has 6 characters, here are 4"))
    let wrong = try desk.run("codes", "--retire", "A00001")
    #expect(wrong.code == 64 && wrong.errors.contains("“A00001”: the check character does not fit"))
    #expect(try desk.run("codes", "--redirect", "A").code == 64)
    let unknown = try desk.run("codes", "--retire", "000000")
    #expect(unknown.code == 1 && unknown.errors == "No printed code reads so.\n")
    #expect(try desk.run("codes", "--millimetres", "0").code == 64)
    #expect(try desk.run("codes", "--output", "/proc/codes").code == 74)
  }

  private func codes(of desk: Desk) throws -> [String] {
    try desk.read("w/var/codes/codes.csv").components(separatedBy: "\r\n").dropFirst().dropLast()
      .map { $0.components(separatedBy: ",")[0] }
  }
}
