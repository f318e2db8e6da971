import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin notify")
struct NotifyTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.takeContent(of: ".")
    try desk.edit("w/content/rules.yaml", "notices: []", "notices: [诉求人, 承办单位, 督办]")
    try #require(try desk.run("build").code == 0)
  }

  /// A hook that keeps what it gets in `got`, then does what the rest of the script says.
  private func hook(_ rest: String = "", timeout: Int = 30, audiences: String = "reporter unit supervision") throws {
    try desk.write("hook", "#!/bin/sh\ncat >> \(desk.folder)/got\necho >> \(desk.folder)/got\n\(rest)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.folder + "/hook")
    let told = audiences.split(separator: " ").map { "\"\($0)\": \"sms\"" }.joined(separator: ", ")
    try desk.write(
      "w/var/hooks.json",
      """
      {"channels": {"sms": {"command": ["\(desk.folder)/hook"], "timeout": \(timeout)}}, "audiences": {\(told)}}
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: desk.workspace + "/var/hooks.json")
  }

  /// One case with a contact, answered; a notice to the unit and one to the reporter wait.
  private func answered() throws -> String {
    let received = try desk.batch([
      [
        "do": "receive", "place": "990101001001", "category": "road-lamp", "text": "路灯三天不亮", "at": "2026-11-16 09:00",
        "contact": "13800001234",
      ]
    ])
    let number = try #require(received[0]["case"] as? String)
    let handler = ["role": "handler", "unit": "construction"]
    let answers = try desk.batch(
      [
        ["do": "dispatch", "to": "construction", "role": "dispatcher", "at": "2026-11-16 09:05"],
        ["do": "sign", "at": "2026-11-16 09:10"].merging(handler) { first, _ in first },
        ["do": "answer", "at": "2026-11-16 09:15", "text": "已修好"].merging(handler) { first, _ in first },
      ].map { $0.merging(["case": number]) { first, _ in first } })
    #expect(answers.allSatisfy { $0["error"] == nil })
    return number
  }

  private func notify(_ arguments: String..., at time: String = "2026-11-16 10:00") throws -> Program.Outcome {
    try desk.huiyin(["notify", "--at", time] + arguments)
  }

  private func messages() throws -> [[String: Any]] {
    try desk.read("got").split(separator: "\n").map { try Desk.object(String($0)) }
  }

  @Test("a hook gets case number, state and address on its standard input, and nothing that anybody wrote")
  func sends() throws {
    try hook()
    let number = try answered()
    let run = try notify()
    #expect(run.code == 0 && run.errors == "" && run.output == "2 sent, 0 to be tried again, 0 given up\n")
    let got = try messages()
    #expect(got[0]["audience"] as? String == "unit" && got[0]["to"] == nil)
    #expect((got[0]["unit"] as? [String: Any])?["name"] as? String == "建设管理局")
    #expect(got[0]["url"] as? String == "https://e.example.gov.cn/cgi-bin/desk/case/\(number)")
    #expect(got[1]["to"] as? String == "13800001234" && got[1]["case"] as? String == number)
    #expect(got[1]["state"] as? String == "answered" && got[1]["key"] as? String == "\(number)-4-reporter")
    #expect(got[1]["url"] as? String == "https://e.example.gov.cn/cgi-bin/report/track?n=\(number)")
    #expect(Set(got[1].keys) == ["audience", "case", "channel", "key", "state", "to", "url"])
    #expect(try !desk.read("got").contains("路灯") && !desk.read("got").contains("已修好"))
    #expect(try notify(at: "2026-11-17 10:00").output == "")
    #expect(try messages().count == 2)
  }

  @Test("a dry run prints what would be sent, opens no contact and changes nothing")
  func dryRun() throws {
    try hook()
    _ = try answered()
    let before = try desk.rows("SELECT * FROM outbox")
    let run = try notify("--dry-run")
    #expect(run.code == 0 && run.output.split(separator: "\n").count == 2)
    #expect(!run.output.contains("13800001234") && !desk.has("got"))
    #expect(try desk.rows("SELECT * FROM outbox") == before)
  }

  @Test("a program killed between the hook and the mark leads to a repeat with the same key")
  func killed() throws {
    // The hook has sent, and does not come back in time.
    try hook("sleep 5", audiences: "unit")
    _ = try answered()
    let running = try RunningProgram(
      ["notify", "--at", "2026-11-16 10:00", "--workspace", "w"], in: desk.folder)
    try #require(try Wait.until(20) { try desk.has("got") && !desk.read("got").isEmpty })
    running.cut()
    #expect(try desk.rows("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL") == ["0"])
    try hook(audiences: "unit")
    _ = try notify(at: "2026-11-16 10:01")
    #expect(try messages().count == 1, "not before its wait is over")
    _ = try notify(at: "2026-11-16 10:02")
    let keys = try messages().compactMap { $0["key"] as? String }
    #expect(keys.count == 2 && keys[0] == keys[1])
    #expect(try desk.rows("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL") == ["1"])
  }

  @Test("what fails is tried again later with longer waits, keeps its reason, and holds nothing of the reporter")
  func fails() throws {
    try hook("echo \"$0 13800001234\" >&2; exit 75", audiences: "reporter unit")
    _ = try answered()
    let first = try notify()
    #expect(first.code == 75 && first.output == "0 sent, 2 to be tried again, 0 given up\n" && first.errors == "")
    #expect(try notify(at: "2026-11-16 10:01").code == 0)
    #expect(try notify(at: "2026-11-16 10:02").code == 75)
    #expect(try notify(at: "2026-11-16 10:05").code == 0, "four minutes after the second attempt, not three")
    let problems = try notify("--problems").output
    #expect(problems.contains("2 attempts\tagain at 2026-11-16 10:06\texit status 75"))
    #expect(!problems.contains("13800001234"))
    try hook("exit 65", audiences: "reporter unit")
    let useless = try notify(at: "2026-11-16 10:06")
    #expect(useless.code == 1 && useless.output == "0 sent, 0 to be tried again, 2 given up\n")
    try hook(audiences: "reporter unit")
    #expect(try notify(at: "2026-12-16 10:06").output.contains("sent") == false)
    #expect(try notify("--retry", at: "2026-11-16 11:00").output == "2 sent, 0 to be tried again, 0 given up\n")
  }

  @Test("a hook that hangs, is no program, or reads nothing does not hold up the others")
  func hangs() throws {
    try hook("sleep 5", timeout: 1, audiences: "unit")
    _ = try answered()
    #expect(try notify().code == 1, "the reporter's notice has no channel")
    #expect(try desk.rows("SELECT problem FROM outbox WHERE audience = 'unit'") == ["not done after 1 s"])
    try desk.write("hook", "#!/bin/sh\nexit 0\n")
    _ = try notify(at: "2026-11-16 10:02")
    #expect(try desk.rows("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL") == ["1"])
    try desk.edit("w/var/hooks.json", "\"unit\"", "\"reporter\"")
    try desk.edit("w/var/hooks.json", "/hook\"", "/nothing\"")
    _ = try notify(at: "2026-11-16 10:03")
    let problem = try desk.rows("SELECT problem FROM outbox WHERE audience = 'reporter'")
    #expect(problem[0].hasPrefix("cannot be started"))
  }

  @Test("without the desk's key notices to reporters wait, without being counted as tried")
  func withoutKey() throws {
    try hook()
    _ = try answered()
    let key = desk.workspace + "/var/keys/contact.private"
    try FileManager.default.moveItem(atPath: key, toPath: desk.folder + "/moved.private")
    let run = try notify()
    #expect(run.code == 1 && run.output == "1 sent, 0 to be tried again, 0 given up\n")
    #expect(run.errors.contains("1 notices to reporters wait"))
    #expect(try desk.rows("SELECT attempt_count FROM outbox WHERE audience = 'reporter'") == ["0"])
    #expect(try notify("--key", desk.folder + "/moved.private").output.hasPrefix("1 sent"))
  }

  @Test("a file of hooks with a mistake is named with it, and nothing is sent")
  func badHooks() throws {
    _ = try answered()
    let path = "w/var/hooks.json"
    for (text, sentence) in [
      ("", "it is missing"), ("{", "it is not JSON"), (#"{"channels": {}}"#, "“audiences” is missing"),
      (#"{"channels": {}, "audiences": {"mayor": "sms"}}"#, "nobody is called “mayor”"),
      (#"{"channels": {}, "audiences": {"unit": "sms"}}"#, "“unit” is told by “sms”, which is none of the channels"),
      (#"{"channels": {"sms": {"command": ["hook"]}}, "audiences": {}}"#, "begins with the path of a program"),
      (#"{"channels": {"sms": {"command": ["/x"], "retries": 3}}, "audiences": {}}"#, "“retries” is no key here"),
    ] {
      if !text.isEmpty { try desk.write(path, text) }
      let refused = try notify()
      #expect(
        refused.code == 1 && refused.errors.contains("w/var/hooks.json: ") && refused.errors.contains(sentence),
        "\(refused.errors)")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: desk.folder + "/" + path)
    #expect(try notify().errors.contains("chmod 640"))
    #expect(try desk.rows("SELECT sum(attempt_count) FROM outbox") == ["0"])
  }

  @Test("what time has made due is done first: late cases are escalated, answered ones closed")
  func dueRules() throws {
    try hook()
    let number = try answered()
    let late = try #require(
      try desk.batch([["do": "receive", "place": "990101001001", "text": "x", "at": "2026-11-16 09:00"]])[0]["case"]
        as? String)
    let run = try notify(at: "2026-11-30 10:00")
    #expect(run.output.contains("\(late) escalate\n\(late) supervise\n") && run.output.contains("\(number) close\n"))
    #expect(
      try desk.rows("SELECT count(*) FROM outbox WHERE audience = 'supervision' AND sent_at IS NOT NULL") == ["2"])
  }
}
