import CaseStore
import Casework
import Foundation
import MailIntake
import Sealing
import Testing
import Workspace

@Suite("Letters become cases")
struct MailTakingTests {
  private let portal: Portal

  init() throws { portal = try Portal() }

  private func message(_ name: String) throws -> MailMessage { try MailMessage(try Letters.bytes(name)) }

  @Test("a letter is a case of the mailbox for the whole portal, its sender sealed")
  func letter() throws {
    let taken = try portal.take(try message("qq-gb18030"))
    #expect(taken.receipt.isNew && taken.isContactKept && taken.receipt.number.description == "20261116-0001")
    #expect(
      try portal.rows(
        "SELECT c.channel, c.kind, l.code, r.subject FROM cases c JOIN places l ON l.id = place_id JOIN reports r ON r.case_id = c.id"
      )
        == ["mailbox|help|d|幸福社区路灯不亮"])
    #expect(try portal.rows("SELECT count(*) FROM holds") == ["0"])
    let sealed = try portal.rows("SELECT hex(sealed) FROM contacts")
    let bytes = try #require(sealed.first).utf8.chunked()
    let contact = try SealedContact.open(bytes, with: try portal.privateKey(), caseNumber: "20261116-0001")
    #expect(String(decoding: contact, as: UTF8.self) == "王芳 <10086101@qq.com>")
    let file = try Data(contentsOf: URL(fileURLWithPath: portal.workspace.database))
    #expect(file.range(of: Data("10086101@qq.com".utf8)) == nil && file.range(of: Data("tencent_2F1B".utf8)) == nil)
  }

  @Test("a letter that is delivered again is the same case; one that borrows its id is another")
  func again() throws {
    let first = try portal.take(try message("qq-gb18030")).receipt
    let bytes = Array("Received: again\n".utf8) + (try Letters.bytes("qq-gb18030"))
    let second = try portal.take(try MailMessage(bytes), at: Portal.monday + 7200).receipt
    #expect(second.number == first.number && second.queryCode == first.queryCode && !second.isNew)
    let texts = try ["x", "y"].map { try portal.take(try MailMessage(Letters.message("", $0))).receipt.number }
    #expect(texts[0] != texts[1])
    let borrowed = Letters.message("Message-ID: <tencent_2F1B8C7E3A5D4096@qq.com>\n", "x")
    #expect(try portal.take(try MailMessage(borrowed)).receipt.number != first.number)
  }

  @Test("a code in the text or the address says where, and the case stays one of the mailbox")
  func code() throws {
    for name in ["outlook-quoted-printable", "coremail-attachments"] { try portal.take(try message(name)) }
    #expect(
      try portal.rows(
        "SELECT c.channel, l.code, k.text FROM cases c JOIN places l ON l.id = c.place_id JOIN codes k ON k.id = c.code_id"
      )
        == ["mailbox|c1|R7K3M4", "mailbox|c1|R7K3M4"])
  }

  @Test("a code that nobody handed out, and one of a place that is no more, say nothing")
  func uselessCodes() throws {
    var chance = SeededGenerator(99)
    for code in [CodeText(using: &chance).text, Portal.oldCode] {
      try portal.take(try MailMessage(Letters.message("Subject: R/\(code)\n", "x \(code)")))
    }
    #expect(
      try portal.rows("SELECT l.code, code_id FROM cases JOIN places l ON l.id = place_id") == ["d|NULL", "d|NULL"])
  }

  @Test("attachments that were not kept are told in the text")
  func attachments() throws {
    try portal.take(try message("coremail-attachments"))
    let text = try portal.rows("SELECT text FROM reports")
    #expect(text.first?.hasSuffix("建筑垃圾。\n\n（随信的 2 个附件没有收下。）") == true)
  }

  @Test(
    "every sender is counted: above the limit of the hour letters are held, far above it they wait with the mail server"
  )
  func counted() throws {
    for number in 1...60 { try portal.take(try MailMessage(Letters.message("", "第 \(number) 封"))) }
    #expect(try portal.rows("SELECT count(*) FROM holds") == ["0"])
    try portal.take(try MailMessage(Letters.message("", "又一封")))
    #expect(try portal.rows("SELECT reasons FROM holds") == ["\(Set([HoldReason.address]).bits)"])
    let other = try MailMessage(Array("From: b@example.org\n\n别人".utf8))
    try portal.take(other)
    #expect(try portal.rows("SELECT count(*) FROM holds") == ["1"])
    let keys = try portal.rows("SELECT hex(key) FROM arrivals").joined()
    #expect(!keys.contains("6578616D706C65"), "no address is kept")
  }

  @Test("a store that is not there is trouble that passes")
  func missing() throws {
    try FileManager.default.removeItem(atPath: portal.workspace.templates)
    #expect(throws: MailTrouble.self) { try portal.take(try message("coremail-attachments")) }
    #expect(try portal.rows("SELECT count(*) FROM cases") == ["0"])
  }
}

extension String.UTF8View {
  /// The bytes that pairs of hexadecimal digits write.
  fileprivate func chunked() -> [UInt8] {
    let digits = Array(self)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}
