import Casework
import MailIntake
import Testing

@Suite("What a person wrote stays, and nothing else comes in")
struct LetterTextTests {
  private func html(_ body: String) throws -> String {
    try MailMessage(Letters.message("Content-Type: text/html; charset=utf-8\n", body)).text
  }

  private func plain(_ body: String, subject: String = "s") throws -> String {
    try MailMessage(Letters.message("Subject: \(subject)\n", body)).text
  }

  @Test(
    "HTML becomes lines of text without script, style and markup",
    arguments: [
      ("<p>a</p><p>b</p>", "a\n\nb"), ("a<br>b<BR/>c", "a\nb\nc"), ("<SCRIPT>evil</script >a", "a"),
      ("<style>p{}</style>a<style>", "a"), ("a<script>alert('</p>')//<b>", "a"), ("a<!-- <b>x</b> -->b<!-- y", "ab"),
      ("<a href='x>y' title=\">\">link</a>", "link"),
      (
        "1 < 2 & 3 > 2 &amp;&lt;&#65;&#x4f60;&nbsp;&bogus;&#0;",
        "1 < 2 & 3 > 2 &<A你 &bogus;&#0;"
      ),
      ("  a \n\t b  <b> c</b>", "a b c"), ("<ul><li>x<li>y</ul>", "x\ny"), ("<img src=x onerror=y>a", "a"),
      ("<td>a</td><td>b</td>", "a b"), ("a<iframe><p>x</p></iframe>b", "ab"), ("<title>t</title>a", "a"),
      ("<!DOCTYPE html><?xml x?>a", "a"), ("a<b", "a"), ("&#x202E;a&#0;", "a&#0;"),
    ])
  func reduced(body: String, text: String) throws { #expect(try html(body) == text) }

  @Test(
    "a quoted message at the end is cut off with the line that says whose it is; everything else stays",
    arguments: [
      ("mine\n\n> theirs\n> more\n", "mine"), ("mine\n\nOn Mon, X wrote:\n> theirs", "mine"),
      ("> theirs\nmine", "> theirs\nmine"), ("> only\n> this", "> only\n> this"),
      ("mine\n-----原始邮件-----\n发件人: x\n旧", "mine"), ("mine\n-------- Original Message --------\nold", "mine"),
      ("mine\n\nFrom: x\nSent: y\nTo: z\nSubject: s\n\nold", "mine"),
      ("发件人: x\n发送时间: y\n收件人: z\n\n正文", "发件人: x\n发送时间: y\n收件人: z\n\n正文"),
      ("发件人: 我\n就这一行", "发件人: 我\n就这一行"), ("mine\n-- \n张三\n电话 1", "mine\n-- \n张三\n电话 1"),
      ("mine\n\n发自我的iPhone", "mine\n\n发自我的iPhone"), ("-- 原始邮件 是什么\nmine", "-- 原始邮件 是什么\nmine"),
    ])
  func quotes(body: String, text: String) throws { #expect(try plain(body) == text) }

  @Test("of a message that is passed on nothing is cut off", arguments: ["Fw: s", "FWD: s", "转发:s", "转发:s"])
  func forwarded(subject: String) throws {
    #expect(try plain("look\n-----原始邮件-----\nold", subject: subject) == "look\n-----原始邮件-----\nold")
  }

  @Test("a subject too long for a headline begins the text")
  func longSubject() throws {
    let long = String(repeating: "长", count: 201)
    let message = try MailMessage(Letters.message("Subject: \(long)\n", "x"))
    #expect(message.subject == "" && message.text == long + "\nx")
  }

  @Test(
    "codes are found in the address, behind R/ and alone, the likeliest first; other words are none",
    arguments: [
      ("report+r7k3m4@e.cn", "", "", ["R7K3M4"]), ("report@e.cn", "在R7K3M4处", "", ["R7K3M4"]),
      ("report@e.cn", "", "见https://e.cn/r/r7k3m4。", ["R7K3M4"]),
      ("report@e.cn", "R7K3M5 XR7K3M4 R7K3M4X 123456", "", []),
      ("x@e.cn, report+R7K3M4@e.cn", "", "", ["R7K3M4"]),
    ])
  func codes(to: String, subject: String, body: String, codes: [String]) throws {
    let message = try MailMessage(Letters.message("To: \(to)\nSubject: \(subject)\n", body + "\nx"))
    #expect(message.codes.map(\.text) == codes)
  }
}
