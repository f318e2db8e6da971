import Casework
import Sealing
import Testing

@Suite("A resident sends a report")
struct SubmitTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
  }

  @Test("a good report is stored, and the browser is led to a receipt that may be loaded again")
  func accepted() throws {
    let answer = try desk.post("/submit", goodReport)
    #expect(answer.status == 303 && answer["Cache-Control"] == "no-store")
    let number = try #require(try portal.column("SELECT number FROM cases").first)
    #expect(number == "20261116-0001")
    let queryCode = try #require(try portal.column("SELECT query_code FROM cases").first)
    #expect(answer.location == "/cgi-bin/report/receipt?n=\(number)&q=\(queryCode)")
    #expect(try portal.column("SELECT text || '|' || location FROM reports") == ["路灯不亮三天了|3 号楼南侧"])
    #expect(try portal.column("SELECT kind || '|' || channel FROM cases") == ["help|web"])
    for _ in 1...2 {
      let receipt = try desk.follow(answer)
      #expect(receipt.status == 200 && receipt["Cache-Control"] == "no-store")
      #expect(receipt.body.contains(number) && receipt.body.contains(queryCode))
      #expect(receipt.body.contains("2026年11月19日（星期四）17:30"))
    }
    #expect(try portal.column("SELECT count(*) FROM cases") == ["1"])
  }

  @Test("without a calendar for the day the receipt names no deadline and is there all the same")
  func noDeadline() throws {
    let portal = try TestPortal(calendarYears: 2020...2021)
    let desk = Desk(portal)
    let receipt = try desk.follow(try desk.post("/submit", goodReport))
    #expect(receipt.status == 200 && receipt.body.contains("20261116-0001"))
    #expect(!receipt.body.contains("前答复"))
  }

  @Test("the code of the poster is kept with the case, in whatever spelling; one that nobody handed out is not")
  func code() throws {
    _ = try desk.post("/submit", goodReport + [("code", TestPortal.code.lowercased())])
    _ = try desk.post("/submit", goodReport + [("code", "Y00000")])
    #expect(
      try portal.column("SELECT channel || '|' || ifnull(code_id, '-') FROM cases ORDER BY id") == ["code|1", "web|-"])
  }

  @Test("a telephone number is kept sealed, and opens with the desk's key only")
  func contact() throws {
    let phone = "138 0013 8000"
    let answer = try desk.post("/submit", goodReport + [("phone", phone)])
    #expect(answer.status == 303)
    let hex = try #require(try portal.column("SELECT hex(sealed) FROM contacts").first)
    let bytes = stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    let opened = try SealedContact.open(bytes, with: portal.privateKey(), caseNumber: "20261116-0001")
    #expect(String(decoding: opened, as: UTF8.self) == phone)
    #expect(try desk.follow(answer).body.contains("电话没有保存") == false)
  }

  @Test("without a key no telephone number is kept, and the receipt says so")
  func noKey() throws {
    let portal = try TestPortal(keepsContacts: false)
    let desk = Desk(portal)
    let answer = try desk.post("/submit", goodReport + [("phone", "13800138000")])
    #expect(answer.status == 303)
    #expect(try portal.column("SELECT count(*) FROM contacts") == ["0"])
    #expect(try desk.follow(answer).body.contains("电话没有保存"))
    #expect(try desk.follow(try desk.post("/submit", goodReport)).body.contains("电话没有保存") == false)
  }

  @Test("a key file that is no key keeps no telephone number, and the operator is told, without the number")
  func badKey() throws {
    try portal.write("var/keys/contact.public", "x\n")
    let answer = try desk.post("/submit", goodReport + [("phone", "13800138000")])
    #expect(answer.status == 303)
    #expect(try portal.column("SELECT count(*) FROM contacts") == ["0"])
    #expect(desk.notes.all.contains("contact.public") && !desk.notes.all.contains("138"))
  }

  @Test("a form with a key makes one case however often it is sent; a key not made here is passed over")
  func key() throws {
    let sent = (1...2).map { _ in goodReport + [("key", "AAAAAAAAAAAAAAAAAAAAAA")] }
    let answers = try sent.map { try desk.post("/submit", $0) }
    #expect(answers[0].location == answers[1].location)
    _ = try desk.post("/submit", goodReport + [("key", "a")])
    _ = try desk.post("/submit", goodReport + [("key", "a")])
    #expect(try portal.column("SELECT count(*) FROM cases") == ["3"])
  }

  @Test("who asks for it is not published")
  func isPrivate() throws {
    _ = try desk.post("/submit", goodReport + [("private", "yes")])
    _ = try desk.post("/submit", goodReport)
    #expect(try portal.column("SELECT wants_no_publication FROM cases ORDER BY id") == ["1", "0"])
  }

  @Test("2,000 characters are taken, beyond the basic plane too, and kept as they were typed")
  func longest() throws {
    let text = String(repeating: "𠮷", count: 2000)
    #expect(try desk.post("/submit", [("place", "c1"), ("text", text)]).status == 303)
    #expect(try portal.column("SELECT text FROM reports") == [text])
  }
}
