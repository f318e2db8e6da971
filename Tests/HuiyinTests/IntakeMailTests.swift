import Foundation
import Testing

@Suite("huiyin intake mail, huiyin webhook")
struct IntakeMailTests {
  private static let letter = """
    From: =?utf-8?B?546L6Iqz?= <wangfang@example.com>
    To: report@e.example.gov.cn
    Subject: =?gb18030?B?wre1xrK7wcE=?=
    Message-ID: <1@example.com>
    Content-Type: text/plain; charset=utf-8

    三号楼的灯不亮。

    """

  private func mail(_ desk: Desk, _ letter: String, _ arguments: String...) throws -> Program.Outcome {
    try RunningProgram(
      [
        "intake", "mail", "--workspace", "w", "--sender", "wangfang@example.com", "--recipient",
        "report@e.example.gov.cn",
      ]
        + arguments, in: desk.folder, input: letter
    ).wait()
  }

  /// A workspace whose database is there.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try #require(try desk.run("build").code == 0)
    return desk
  }

  @Test("a letter is stored and its number printed; delivered again it is the same; nothing of who wrote is shown")
  func stored() throws {
    let desk = try desk()
    let first = try mail(desk, Self.letter)
    #expect(first.code == 0 && first.errors == "")
    let rows = try desk.rows(
      "SELECT c.number, c.channel, r.subject, r.text FROM cases c JOIN reports r ON r.case_id = c.id")
    #expect(rows == ["\(first.output.dropLast())|mailbox|路灯不亮|三号楼的灯不亮。"])
    #expect(try mail(desk, "Received: later\n" + Self.letter).output == first.output)
    #expect(try desk.rows("SELECT count(*) FROM cases") == ["1"])
  }

  @Test("with --reply the answer is a message, ready to be sent, that no program answers")
  func reply() throws {
    let desk = try desk()
    let run = try mail(desk, Self.letter, "--reply", "report@e.example.gov.cn")
    #expect(run.code == 0 && run.errors == "" && run.output.contains("\nTo: <wangfang@example.com>\n"))
    #expect(run.output.contains("\nAuto-Submitted: auto-replied\n"))
    let again = try mail(desk, run.output, "--reply", "report@e.example.gov.cn")
    #expect(again.code == 0 && again.output == "" && again.errors.hasPrefix("not a report: "))
    #expect(try desk.rows("SELECT count(*) FROM cases") == ["1"])
  }

  @Test("what is no report ends with 0 or 65, and what passes with 75, so that the mail server does what is right")
  func codes() throws {
    let desk = try desk()
    let bounce = try RunningProgram(
      ["intake", "mail", "--workspace", "w", "--sender", ""], in: desk.folder, input: Self.letter
    ).wait()
    #expect(bounce.code == 0 && bounce.errors == "not a report: a message that came back. Nothing was stored.\n")
    for (letter, said) in [
      ("", "no message came on standard input\n"),
      ("\nhello", "what came is no mail message: it begins with no header lines\n"),
      ("From: a@b.cn\n\n \n", "the message says nothing: neither its subject nor its text\n"),
      (
        "From: a@b.cn\n\n" + String(repeating: "a", count: 10 << 20),
        "the message is larger than 10 MB: write without attachments, or report on the site\n"
      ),
    ] {
      let run = try mail(desk, letter)
      #expect(run.code == 65 && run.errors == said && run.output == "")
    }
    let hyphens = try RunningProgram(
      ["intake", "mail", "--workspace", "w", "--sender", "-o@example.com", "--recipient", "--reply"], in: desk.folder,
      input: Self.letter
    ).wait()
    #expect(hyphens.code == 0 && hyphens.errors == "")
    #expect(try mail(desk, Self.letter, "--reply", "nobody").code == 64)
    try FileManager.default.moveItem(atPath: desk.database, toPath: desk.database + ".away")
    let waits = try mail(desk, Self.letter)
    #expect(
      waits.code == 75 && waits.errors.hasPrefix("the letter was not stored: ") && !waits.errors.contains("wangfang"))
  }

  @Test("a back-end gets a secret, which is shown once, and loses it")
  func webhook() throws {
    let desk = try desk()
    let added = try desk.run("webhook", "add", "wx")
    #expect(added.code == 0 && added.output.count == 23)
    #expect(try desk.run("webhook", "add", "app", "--channel", "app").output != added.output)
    #expect(try desk.run("webhook", "list").output == "app\tapp\nwx\twechat\n")
    #expect(try desk.run("webhook", "add", "a b").code == 64)
    #expect(try desk.run("webhook", "add", "x", "--channel", "code").code == 64)
    #expect(try desk.run("webhook", "remove", "wx").code == 0)
    #expect(try desk.run("webhook", "remove", "wx").code == 1)
  }
}
