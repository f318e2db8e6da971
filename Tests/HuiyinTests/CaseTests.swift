import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin case")
struct CaseTests {
  private let desk: Desk
  private let number: String

  init() throws {
    desk = try Desk()
    try desk.takeContent(of: ".")
    let received = try desk.huiyin(
      [
        "case", "receive", "--place", "990101001001", "--category", "road-lamp", "--kind", "complaint", "--at",
        "2026-11-16 09:00", "--json",
      ], input: "路灯三天不亮。\n")
    try #require(received.code == 0, "\(received.errors)")
    number = try #require(try Desk.object(received.output)["case"] as? String)
  }

  private func dispatch(to unit: String = "construction") throws {
    let done = try desk.act(
      "dispatch", number, "--to", unit, "--role", "dispatcher", "--at", "2026-11-16 09:05")
    try #require(done.code == 0, "\(done.errors)")
  }

  @Test("without a unit a dispatch says which one is suggested and why, and changes nothing; --as-suggested accepts it")
  func suggestion() throws {
    let asked = try desk.act("dispatch", number)
    #expect(
      asked.code == 0 && asked.output.hasPrefix("\(number): construction 建设管理局, because of the rule for road-lamp"))
    #expect(try desk.rows("SELECT state FROM cases") == ["received"])
    let done = try desk.act("dispatch", number, "--as-suggested", "--role", "dispatcher", "--json")
    #expect(try done.code == 0 && Desk.object(done.output)["unit"] as? String == "construction")
  }

  @Test("a refusal ends with 1 and says who may do it and when, as text and as JSON")
  func refused() throws {
    let arguments = ["case", "sign", number, "--role", "dispatcher"]
    let text = try desk.huiyin(arguments)
    #expect(text.code == 1 && text.output == "")
    #expect(
      text.errors == "A case that is received cannot be given “sign” by a dispatcher. Nobody may do this now. "
        + "A dispatcher never does this.\n")
    let refusal = try desk.huiyin(arguments + ["--json"])
    let json = try Desk.object(refusal.output)
    #expect(refusal.code == 1 && refusal.errors == "" && json["error"] as? String == "refused")
    try dispatch()
    let other = try Desk.object(try desk.huiyin(arguments + ["--json"]).output)
    #expect(other["roles"] as? [String] == ["handler", "system"])
  }

  @Test("a case that was changed meanwhile is left as it is, and what changed is said")
  func changed() throws {
    try dispatch()
    let late = ["case", "decline", number, "--role", "dispatcher", "--text", "不属本区", "--expect", "1"]
    let text = try desk.huiyin(late)
    #expect(text.code == 75 && text.output == "")
    #expect(
      text.errors == "The case was changed in the meantime (dispatch). Look at it again, then decide.\n"
        + "  2. 2026-11-16 09:05 dispatch by dispatcher to construction\n")
    let since = try Desk.object(try desk.huiyin(late + ["--json"]).output)["since"] as? [[String: Any]]
    #expect(since?.first?["target"] as? String == "construction")
    #expect(try desk.rows("SELECT count(*) FROM events") == ["2"])
  }

  @Test("another unit's case is none for a handler, and a disabled account acts no more")
  func authority() throws {
    try dispatch()
    let store = try desk.store()
    for (login, unit) in [("zhang", "construction"), ("li", "police")] {
      try store.addUser(
        NewStaffMember(login: login, name: login, role: .handler, unit: unit, passwordHash: ""), by: nil,
        at: Timestamp(seconds: 0))
    }
    let stranger = try desk.act("sign", number, "--as", "li")
    #expect(stranger.code == 1 && stranger.errors == "There is no case with this number.\n")
    #expect(try desk.act("list", "--as", "li").output == "")
    #expect(try desk.act("list", "--as", "zhang").output.hasPrefix(number))
    try store.setDisabled(true, of: "zhang", by: nil, at: Timestamp(seconds: 0))
    let disabled = try desk.act("sign", number, "--as", "zhang")
    #expect(disabled.code == 64 && disabled.errors.contains("“huiyin user enable zhang” lets it act again."))
    try store.setDisabled(false, of: "zhang", by: nil, at: Timestamp(seconds: 0))
    #expect(try desk.act("sign", number, "--as", "zhang").code == 0)
    #expect(try desk.rows("SELECT u.login FROM events e JOIN users u ON u.id = e.user_id") == ["zhang"])
  }

  @Test("what cannot be understood ends with 64 and says what to write")
  func mistakes() throws {
    for (arguments, sentence) in [
      (["sign", number], "Who acts? Add --as LOGIN"),
      (["sign", "7", "--role", "handler"], "One looks like 20261121-0042"),
      (["sign", number, "--role", "handler"], "A handler acts for a unit: add --unit UNIT."),
      (["remark", number, "--role", "leader", "--text", ""], "“remark” needs a text."),
      (["remark", number, "--role", "leader", "--text", "x", "--at", "soon"], "One looks like 2026-11-21 09:05"),
      (["sign", number, "--as", "a", "--role", "leader"], "name either --as, or --role"),
    ] {
      let refused = try desk.huiyin(["case"] + arguments)
      #expect(refused.code == 64 && refused.errors.contains(sentence), "\(arguments): \(refused.errors)")
    }
    let unknown = try desk.act("dispatch", number, "--to", "nobody", "--role", "dispatcher")
    #expect(unknown.code == 1 && unknown.errors == "No unit has this code. Units stand in content/units.csv.\n")
  }

  @Test("every action of the loop goes by command line")
  func loop() throws {
    try dispatch()
    let handler = ["--role", "handler", "--unit", "construction"]
    let supervisor = ["--role", "supervisor"]
    let steps: [([String], [String], String)] = [
      (["sign"], handler, "signed"), (["contact"], handler, "contacted"),
      (["join", "--to", "police"], supervisor, "contacted"),
      (["contribute", "--text", "已核实产权"], ["--role", "handler", "--unit", "police"], "contacted"),
      (["extend", "--until", "2026-12-01", "--text", "等配件"], supervisor, "contacted"),
      (["escalate"], supervisor, "contacted"), (["supervise"], supervisor, "contacted"),
      (["instruct", "--text", "限三日"], ["--role", "leader"], "contacted"),
      (["shelve", "--until", "2027-03-01", "--text", "列入明年改造"], supervisor, "shelved"),
      (["resume"], supervisor, "dispatched"), (["sign"], handler, "signed"),
      (["answer", "--text", "已修好"], handler, "answered"),
      (["confirm", "--resolution", "resolved"], supervisor, "answered"),
      (
        ["follow-up", "--outcome", "reached", "--grade", "satisfied", "--resolution", "resolved"], supervisor,
        "answered"
      ),
      (["close"], supervisor, "closed"), (["look-back", "--resolution", "resolved"], supervisor, "closed"),
      (["reopen", "--text", "又灭了"], supervisor, "dispatched"),
      (["return", "--to", "liuan", "--text", "支路由街道管"], handler, "returned"),
    ]
    for (minute, (action, actor, state)) in steps.enumerated() {
      let at = "2026-11-16 10:\(minute + 10)"
      let done = try desk.huiyin(["case", action[0], number] + action.dropFirst() + actor + ["--at", at, "--json"])
      #expect(
        try done.code == 0 && Desk.object(done.output)["state"] as? String == state,
        "\(action): \(done.errors)\(done.output)")
    }
    #expect(try desk.rows("SELECT state, return_count, extension_count FROM cases") == ["returned|1|1"])
    #expect(try desk.run("check", "--history").code == 0)
  }

  @Test("a third return comes under supervision by itself")
  func thirdReturn() throws {
    let handler: [String: Any] = ["role": "handler", "unit": "construction", "do": "return", "text": "不属我局"]
    let dispatcher: [String: Any] = ["role": "dispatcher", "to": "construction", "do": "dispatch"]
    let answers = try desk.batch(
      (0..<3).flatMap { _ in [dispatcher, handler] }.map { $0.merging(["case": number]) { first, _ in first } })
    #expect(answers.map { $0["isSupervised"] as? Bool } == [nil, nil, nil, nil, nil, true])
    #expect(try desk.act("list", "supervised").output.hasPrefix(number))
  }

  @Test("a case is merged into an earlier one, or declined with its reason")
  func ends() throws {
    let second = try #require(
      try desk.batch([
        [
          "do": "receive", "place": "990101001001", "category": "road-lamp", "text": "路灯三天不亮了。",
          "at": "2026-11-16 10:00",
        ]
      ])[0][
        "case"] as? String)
    #expect(try desk.act("show", second, "--json").output.contains("\"duplicates\":[\"\(number)\"]"))
    let merged = try desk.act("merge", second, "--into", number, "--role", "dispatcher")
    #expect(merged.code == 0 && merged.output.hasPrefix("\(second) merged"))
    let declined = try desk.act("decline", number, "--role", "dispatcher", "--text", "不属本区")
    #expect(declined.code == 0)
    #expect(try desk.act("show", number).output.contains("decline by dispatcher\n   不属本区"))
  }

  @Test("a batch answers every line, and one that cannot be done does not keep the others from being done")
  func batch() throws {
    let answers = try desk.batch([
      ["do": "dispatch", "case": number, "to": "construction", "role": "dispatcher"],
      ["do": "sign", "case": number, "role": "handler", "unit": "construction", "note": "x"],
      ["do": "frobnicate", "case": number],
      ["do": "sign", "case": number, "role": "handler", "unit": "construction", "expect": "2"],
      ["do": "sign", "case": number, "role": "handler", "unit": "construction", "expect": 2],
    ])
    #expect(answers.map { $0["error"] as? String } == [nil, "mistaken", "mistaken", "mistaken", nil])
    #expect(answers[1]["message"] as? String == "“note” is no key of an action; see “huiyin case batch --help”.")
    #expect((answers[2]["message"] as? String)?.hasPrefix("“frobnicate” is not known for “do”") == true)
    #expect(answers[4]["state"] as? String == "signed")
  }

  @Test("a contact is sealed on arrival, opened with the key, and that it was looked at stands in the history")
  func contact() throws {
    let call: [String: Any] = [
      "do": "receive", "place": "990101001001", "kind": "help", "text": "求助", "contact": "13800001234", "key": "k1",
    ]
    let first = try desk.batch([call, call])
    #expect(first[0]["case"] as? String == first[1]["case"] as? String && first[1]["isNew"] as? Bool == false)
    let mine = try #require(first[0]["case"] as? String)
    #expect(try desk.rows("SELECT instr(sealed, '13800001234') FROM contacts") == ["0"])
    #expect(try !desk.act("show", mine, "--json").output.contains("13800001234"))
    let opened = try desk.act("disclose", mine, "--role", "dispatcher")
    #expect(opened.code == 0 && opened.output.hasPrefix("13800001234\n"))
    let json = try desk.act("disclose", mine, "--role", "dispatcher", "--json")
    #expect(try Desk.object(json.output)["contact"] as? String == "13800001234")
    #expect(try desk.rows("SELECT count(*) FROM events WHERE action = 'disclose'") == ["2"])
    try FileManager.default.removeItem(atPath: desk.workspace + "/var/keys/contact.private")
    let without = try desk.act("disclose", mine, "--role", "dispatcher")
    #expect(without.code == 64 && without.errors.contains("do this where the desk's key is"))
  }

  @Test("what a resident wrote cannot command the terminal of whoever reads it")
  func escapes() throws {
    let received = try desk.batch([
      ["do": "receive", "place": "990101001001", "text": "\u{1B}]0;x\u{07}井盖\u{202E}\r\n坏了\t了", "kind": "help"]
    ])
    let mine = try #require(received[0]["case"] as? String)
    for shown in [try desk.act("show", mine).output, try desk.act("list", "dispatch").output] {
      #expect(shown.contains("井盖"))
      #expect(!shown.unicodeScalars.contains { "\u{1B}\u{07}\u{202E}\r".unicodeScalars.contains($0) })
    }
    #expect(try desk.act("list", "dispatch").output.split(separator: "\n").count == 2)
  }

  @Test("lists are filtered as the desk's are")
  func lists() throws {
    #expect(
      try desk.act("list", "dispatch", "--at", "2026-11-16 09:10").output.hasPrefix(number + "\t \treceived\tanswer "))
    #expect(try desk.act("list", "dispatch", "--place", "990101002").output == "")
    #expect(try desk.act("list", "--category", "road").output.hasPrefix(number))
    #expect(try desk.act("list", "--kind", "praise").output == "")
    #expect(try desk.act("list", "--search", "路灯").output.hasPrefix(number))
    let late = try Desk.object(try desk.act("list", "overdue", "--at", "2026-12-16 09:10", "--json").output)
    let lines = try #require(late["cases"] as? [[String: Any]])
    #expect(lines.count == 1 && lines[0]["urgency"] as? String == "red" && late["hasMore"] as? Bool == false)
    let usage = try desk.act("list", "nonsense")
    #expect(usage.code == 64 && usage.errors.contains("follow-up"))
  }
}
