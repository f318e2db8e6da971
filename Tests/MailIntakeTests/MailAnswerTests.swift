import Foundation
import MailIntake
import Testing
import Workspace

@Suite("Answers to letters")
struct MailAnswerTests {
  private let portal: Portal

  init() throws { portal = try Portal() }

  /// The answer read as a letter would be, and its head.
  private func read(_ bytes: [UInt8]) throws -> (message: MailMessage, head: [Substring]) {
    let answer = try #require(try portal.answer(bytes))
    let head = answer.prefix(upTo: try #require(answer.range(of: "\n\n")).lowerBound)
    return (try MailMessage(Array(answer.utf8)), head.split(separator: "\n"))
  }

  @Test("tell number and query code to whoever wrote, and are known as a program's")
  func answer() throws {
    let (message, head) = try read(try Letters.bytes("coremail-attachments"))
    let codes = try portal.rows("SELECT number, query_code FROM cases")
    #expect(head.contains("To: <liu@edu.example.cn>") && head.contains("Auto-Submitted: auto-replied"))
    #expect(head.contains("In-Reply-To: <c1.Coremail.liu@edu.example.cn>"))
    #expect(head.contains("Date: Mon, 16 Nov 2026 09:00:00 +0800"))
    #expect(message.sender.line == "E应办 <report@e.example.gov.cn>")
    #expect(message.automatic == .automatic, "or two portals would answer each other for ever")
    let parts = try #require(codes.first).split(separator: "|")
    #expect(message.subject == "E应办：来信已收到，编号 \(parts[0])")
    #expect(message.text.contains("编号 \(parts[0])，查询码 \(parts[1])。"))
    #expect(message.text.contains("https://e.example.gov.cn/track/") && message.text.contains("2 个附件没有收下"))
    #expect(head.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("say so where the address could not be kept, in the portal's language")
  func language() throws {
    let portal = try Portal(language: "en")
    try FileManager.default.removeItem(atPath: portal.workspace.sealingKey)
    let answer = try #require(try portal.answer(try Letters.bytes("raw-gbk")))
    let message = try MailMessage(Array(answer.utf8))
    #expect(
      message.text.contains("Your address is not kept here") && message.subject.contains("your letter has arrived"))
  }

  @Test(
    "none is due to answers of answers, to programs, to the own address, and where mail servers may not get it",
    arguments: [
      "From: a@b.cn\nIn-Reply-To: <huiyin.20261116-0001.5@e.example.gov.cn>",
      "From: a@b.cn\nReferences: <x@y>\n <huiyin.20261116-0001.5@e.example.gov.cn>", "From: MAILER-DAEMON@b.cn",
      "From: no-reply@b.cn", "From: Report@e.example.gov.cn", "From: 王@例子.中国",
    ])
  func none(head: String) throws {
    #expect(try portal.answer(Array("\(head)\n\nx".utf8)) == nil)
    #expect(try portal.rows("SELECT count(*) FROM cases") == ["1"], "it is stored all the same")
  }

  @Test("an id that is none is not repeated")
  func forgedID() throws {
    let bytes = Array("From: a@b.cn\nMessage-ID: <a> Bcc: <x@y\n\nx".utf8)
    let (_, head) = try read(bytes)
    #expect(!head.contains { $0.hasPrefix("In-Reply-To") || $0.contains("Bcc") })
  }
}
