import MailIntake
import Testing

@Suite("Messages that are wrong are read as far as they go")
struct BadMessageTests {
  private func text(_ lines: String, _ body: String) throws -> String {
    try MailMessage(Letters.message(lines, body)).text
  }

  private static let mixed = "Content-Type: multipart/mixed; boundary=b\n"

  @Test("what is no message says so")
  func none() {
    #expect(throws: MailMistake.empty) { try MailMessage([]) }
    #expect(throws: MailMistake.noMessage) { try MailMessage(Array("\n\nhello\n".utf8)) }
    #expect(throws: MailMistake.noMessage) { try MailMessage([0, 1, 2, 255]) }
    #expect(throws: MailMistake.noSender) { try MailMessage(Array("Subject: x\n\ny\n".utf8)) }
    #expect(throws: MailMistake.noText) { try MailMessage(Letters.message("Subject:  \n", " \n\t\n")) }
    let tooLong = Letters.message("", String(repeating: "字", count: 20_001))
    #expect(throws: MailMistake.textTooLong(limit: 20_000)) { try MailMessage(tooLong) }
    let tooLarge = Letters.message("", String(repeating: "a", count: MailLimits.messageBytes))
    #expect(throws: MailMistake.tooLarge(limit: MailLimits.messageBytes)) { try MailMessage(tooLarge) }
    let head = Letters.message("X: " + String(repeating: "a", count: 300_000) + "\n", "x")
    #expect(throws: MailMistake.noMessage) { try MailMessage(head) }
  }

  @Test("a mailbox file's line before the head is passed over, and a sender stands in for one that is missing")
  func mailbox() throws {
    let message = try MailMessage(Array("From a@b.cn Mon Nov 16 09:00:00 2026\nReturn-Path: <a@b.cn>\n\nx".utf8))
    #expect(message.sender.address == "a@b.cn" && message.text == "x")
  }

  @Test("a missing boundary, and one that is nowhere, leave the lines as they are")
  func boundaries() throws {
    #expect(try text("Content-Type: multipart/mixed\n", "--b\n\nx\n--b--") == "--b\n\nx\n--b--")
    #expect(try text("Content-Type: multipart/mixed; boundary=other\n", "--b\n\nx") == "--b\n\nx")
    #expect(try text("Content-Type: multipart/mixed; boundary=\"\"\n", "x") == "x")
  }

  @Test("a message that is cut off ends where it was cut")
  func cutOff() throws {
    #expect(try text(Self.mixed, "--b\nContent-Type: text/plain\n\nwhat is le") == "what is le")
    #expect(try text(Self.mixed, "--b\n\nx\n--b\nContent-Type: text/pl") == "x")
    #expect(try text("Content-Transfer-Encoding: base64\n", "5L2g5aW") == "你\u{FFFD}")
  }

  @Test("what lies too deep, and more parts than anybody sends, count as attachments")
  func nesting() throws {
    var body = "--b40\n\ndeep\n"
    for level in (0..<40).reversed() {
      body = "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n" + body
    }
    let deep = "Subject: s\nContent-Type: multipart/mixed; boundary=b0\n"
    let message = try MailMessage(Letters.message(deep, body))
    #expect(message.text == "s" && message.attachments == 1)
    let many = try MailMessage(Letters.message(Self.mixed, String(repeating: "--b\n\nx\n", count: 1000)))
    #expect(many.text.count < 500 && many.attachments == 1000 - 199)
  }

  @Test("a boundary that contains itself in another is no end of it")
  func prefix() throws {
    let body = "--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\ninner\n--bb--\n--b\n\nouter\n--b--\n"
    #expect(try text(Self.mixed, body) == "inner\nouter")
  }

  @Test("NUL, controls and turned directions are dropped, in the subject and the sender's name too")
  func controls() throws {
    let bytes = Array(
      "Subject: a\u{202E}b\u{0}c\nFrom: \u{202E}x\u{7} <a@b.cn>\n\n1\u{0}2\u{202E}3\u{1B}[0m\u{2066}4".utf8)
    let message = try MailMessage(bytes)
    #expect(message.subject == "abc" && message.text == "123[0m4" && message.sender.line == "x <a@b.cn>")
  }

  @Test(
    "encodings that are wrong, unknown or none",
    arguments: [
      ("Content-Transfer-Encoding: quoted-printable\n", "a=3Db=ZZc=\nd=", "a=b=ZZcd"),
      ("Content-Transfer-Encoding: base64\n", "5L2g*5aW9\n\n--\n", "你好"),
      ("Content-Transfer-Encoding: x-uuencode\n", "plain", "plain"),
      ("Content-Type: text/plain; charset=klingon\n", "你好", "你好"),
      ("Content-Type: text/plain; charset=utf-7\n", "+T2BZfQ-", "+T2BZfQ-"),
      ("Content-Type: text/plain; charset\n", "你好", "你好"),
      ("Content-Type: ;;;=\n", "x", "x"), ("Content-Type: text/plain; charset=\"utf-8\n", "你好", "你好"),
    ])
  func encodings(lines: String, body: String, expected: String) throws { #expect(try text(lines, body) == expected) }

  @Test("bytes that are no text are shown as such, and the rest is read")
  func broken() throws {
    let gbk = Letters.message("Content-Type: text/plain; charset=gbk\n", "") + [0xC4, 0xE3, 0xFF, 0x41, 0xBA]
    #expect(try MailMessage(gbk).text == "你\u{FFFD}A\u{FFFD}")
    let utf8 = Letters.message("Content-Type: text/plain; charset=utf-8\n", "") + [0xE4, 0xBD, 0xA0, 0xFF, 0x41]
    #expect(try MailMessage(utf8).text == "你\u{FFFD}A")
  }

  @Test(
    "what looks like an encoded word and is none stays",
    arguments: [
      ("=?utf-8?B?5L2g", "=?utf-8?B?5L2g"), ("=?utf-8?X?5L2g?=", "=?utf-8?X?5L2g?="), ("=?=?=?=?", "=?=?=?=?"),
      ("=?utf-8*zh?Q?=E4=BD=A0_a?= b =?utf-8?B?5aW9?=", "你 a b 好"), ("a =?utf-8?q?=E4?=\n =?utf-8?q?=BD=A0?=", "a 你"),
    ])
  func words(value: String, expected: String) throws {
    #expect(try MailMessage(Letters.message("Subject: \(value)\n", "x")).subject == expected)
  }

  @Test(
    "a sender that could begin another line, address or option is none",
    arguments: [
      "a@b@c", "<a b@c.cn>", "@c.cn", "a@", "<-oQ/tmp@x.cn>", "<a@b.cn,c@d.cn>", "undisclosed:;", "<\"a\"@b.cn>",
      "<\(String(repeating: "a", count: 300))@b.cn>",
    ])
  func senders(from: String) {
    #expect(throws: MailMistake.noSender) { try MailMessage(Array("From: \(from)\n\nx".utf8)) }
  }

  @Test("a part for reading is no attachment, one to be kept is, whatever its type")
  func disposition() throws {
    let body =
      "--b\nContent-Disposition: attachment\n\nfile\n--b\nContent-Disposition: inline\n\nletter\n"
      + "--b\nContent-Type: message/rfc822\n\nFrom: x\n\ny\n--b--"
    let message = try MailMessage(Letters.message(Self.mixed, body))
    #expect(message.text == "letter" && message.attachments == 2)
  }
}
