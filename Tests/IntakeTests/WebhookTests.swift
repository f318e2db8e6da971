import CaseStore
import Casework
import Foundation
import HTTPExchange
import Intake
import Sealing
import Testing
import Workspace

@Suite("Back-ends hand in what they have signed")
struct WebhookTests {
  private let portal: TestPortal
  private let secret: WebhookSecret

  init() throws {
    portal = try TestPortal()
    secret = try Self.add("wx", .weChat, to: portal)
  }

  private static func add(_ name: String, _ channel: Channel, to portal: TestPortal) throws -> WebhookSecret {
    var chance = SystemRandomNumberGenerator()
    let key = try #require(HashKeyFile.key(at: portal.workspace.formKey, for: .forms, using: &chance)?.key)
    let sender = WebhookSender(name: name, channel: channel, nonce: RandomBytes.make(16, using: &chance))
    try portal.store().keep(sender, at: monday)
    return WebhookSecret(of: sender, key: key)
  }

  /// Sends with a header, or signed as it should be where none is given.
  private func send(
    _ more: String, as name: String = "wx", header: String? = nil, secret: WebhookSecret? = nil, at seconds: Int64 = 0,
    signedAt: Int64? = nil
  ) throws -> Answer {
    let body = Self.body(more, name)
    var headers = HeaderFields()
    headers[.contentType] = "application/json"
    let moment = monday.seconds + (signedAt ?? seconds)
    headers[.signature] =
      header ?? "t=\(moment),v1=\((secret ?? self.secret).signature(at: moment, Array(body.utf8)))"
    let request = Request(
      .post, mount: IntakeHandler.apiMount, path: try RequestPath(decoded: "/webhook"), headers: headers,
      body: Array(body.utf8))
    return Answer(Desk(portal, at: monday + seconds).handler.respond(to: request))
  }

  /// The object with its sender.
  private static func body(_ more: String, _ name: String = "wx") -> String {
    "{\"sender\":\"\(name)\"," + more.dropFirst()
  }

  private static let good = #"{"id":"wx-1","place":"c1","text":"路灯不亮三天了"}"#

  @Test("a signed report is a case of its channel with a receipt, its contact sealed")
  func report() throws {
    let answer = try send(
      #"{"id":"wx-1","code":"\#(TestPortal.code)","text":"路灯不亮三天了","contact":"微信 lin2026","category":"k2","user":"o6_bm"}"#
    )
    #expect(
      answer.status == 201 && answer.body.contains("\"number\":\"20261116-0001\"")
        && answer.body.contains("\"contactKept\":true"))
    #expect(try portal.column("SELECT channel || kind || source FROM cases") == ["wechathelpwebhook:wx"])
    #expect(try portal.column("SELECT code_id IS NOT NULL FROM cases") == ["1"])
    #expect(
      try portal.column("SELECT count(*) FROM contacts") == ["1"]
        && portal.column("SELECT count(*) FROM holds") == ["0"])
  }

  @Test(
    "sent again with its id it is the same receipt, also with a new signature and a new secret; another back-end's id is another's"
  )
  func replay() throws {
    let first = try send(Self.good)
    #expect(try send(Self.good).body == first.body)
    #expect(try send(Self.good, at: 7200).body == first.body)
    let renewed = try Self.add("wx", .weChat, to: portal)
    #expect(try send(Self.good, secret: renewed).body == first.body)
    #expect(try send(Self.good).status == 403, "the old secret is worth nothing")
    let other = try Self.add("app", .app, to: portal)
    #expect(try send(Self.good, as: "app", secret: other).body != first.body)
    #expect(try portal.column("SELECT count(*) FROM cases") == ["2"])
  }

  @Test(
    "what is not signed as it should be is refused alike and stored nowhere",
    arguments: [
      "", "t=1", "v1=00", "t=x,v1=00", "t=1,v1=", "t=9223372036854775807,v1=00",
      "t=-1,v1=\(String(repeating: "0", count: 64))",
      String(repeating: "t=1,", count: 900),
    ])
  func unsigned(header: String) throws {
    let answer = try send(Self.good, header: header)
    let other = try send(Self.good, as: "nobody")
    #expect(answer.status == 403 && answer.body == other.body)
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
  }

  @Test("another body, another moment and another's secret do not fit")
  func forged() throws {
    let moment = monday.seconds
    let code = secret.signature(at: moment, Array(Self.body(Self.good).utf8))
    #expect(try send(Self.good + " ", header: "t=\(moment),v1=\(code)").status == 403)
    #expect(try send(Self.good, header: "t=\(moment + 1),v1=\(code)").status == 403)
    let other = try Self.add("app", .app, to: portal)
    #expect(try send(Self.good, secret: other).status == 403)
    #expect(try send(Self.good, header: "v1=\(code.uppercased()), t=\(moment)").status == 201)
  }

  @Test("clocks may be five minutes apart", arguments: [(-300, 201), (300, 201), (-301, 403), (301, 403)])
  func clocks(apart: Int64, status: Int) throws {
    #expect(try send(Self.good, signedAt: apart).status == status)
  }

  @Test(
    "the signature is HMAC-SHA256 of the moment, a dot and the body, as anybody can work it out",
    .enabled(if: Shell.run([Shell.python, "-c", "pass"]).succeeded, "there is no Python to work it out a second time"))
  func vector() {
    let sender = WebhookSender(name: "x", channel: .app, nonce: [1])
    var chance = SeededGenerator(3)
    let secret = WebhookSecret(of: sender, key: HashKey(for: .forms, using: &chance))
    let run = Shell.run([
      Shell.python, "-c",
      "import hmac; print(hmac.new(b'\(secret.text)', b'1700000000.' + '{\"a\":\"\u{4F60}\"}'.encode(), 'sha256').hexdigest())",
    ])
    #expect(run.output.contains(secret.signature(at: 1_700_000_000, Array("{\"a\":\"\u{4F60}\"}".utf8))))
  }

  @Test(
    "what is wrong is said field by field",
    arguments: [
      (#"{"place":"c1","text":"a"}"#, ["id"]), (#"{"id":" ","place":"c1","text":"a"}"#, ["id"]),
      (#"{"id":"1","text":"a"}"#, ["place"]), (#"{"id":"1","place":"c1","text":" "}"#, ["text"]),
      (#"{"id":"1","place":"c1","text":"a","phone":"1"}"#, ["phone"]), (#"{"id":5,"place":"c1","text":"a"}"#, ["id"]),
      (#"{"id":"1","place":"c1","text":"a","category":"zz"}"#, ["category"]),
    ])
  func mistakes(body: String, fields: [String]) throws {
    let answer = try send(body)
    #expect(answer.status == 422)
    #expect(answer.body.split(separator: "\"field\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) } == fields)
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
  }

  @Test("each user that is named is counted alone, and those that are not together")
  func counted() throws {
    func send(_ number: Int, user: String) throws {
      let answer = try self.send(#"{"id":"\#(user)\#(number)","place":"c1","text":"第 \#(number) 件"\#(user)}"#)
      #expect(answer.status == 201, "\(answer.body)")
    }
    func held() throws -> String? { try portal.column("SELECT count(*) FROM holds").first }
    var reference = PortalReference.sample(2024...2027)
    reference.abuse.heldAbovePerAddress = 4
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
    for number in 1...4 { try send(number, user: "") }
    for number in 1...4 { _ = try self.send(#"{"id":"u\#(number)","place":"c1","text":"x","user":"u"}"#) }
    #expect(try held() == "0")
    try send(5, user: "")
    #expect(try held() == "1")
    _ = try self.send(#"{"id":"u5","place":"c1","text":"x","user":"u"}"#)
    #expect(try held() == "2")
  }

  @Test("neither the database nor the key beside it tells the secret alone, and it prints as nothing")
  func kept() throws {
    let files = try ["portal.sqlite", "form.key"].map {
      try Data(contentsOf: URL(fileURLWithPath: portal.workspace.storage + "/" + $0))
    }
    #expect(files.allSatisfy { $0.range(of: Data(secret.text.utf8)) == nil })
    #expect(!"\(secret)".contains(secret.text) && !String(reflecting: secret).contains(secret.text))
  }
}
