import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin user")
struct UserTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.takeContent(of: ".")
  }

  private func add(_ login: String, _ arguments: String..., password: String = "路灯亮了三天三夜") throws -> Program.Outcome {
    try desk.huiyin(["user", "add", login, "--name", login] + arguments, input: password + "\n")
  }

  @Test("an account is made with its password from standard input, kept as a hash, and may act")
  func add() throws {
    let added = try add("zhang", "--role", "handler", "--unit", "construction")
    #expect(added.code == 0 && added.output == "zhang handler\n" && added.errors == "")
    let kept = try desk.rows("SELECT password, role FROM users")[0]
    #expect(kept.hasPrefix("$argon2id$v=19$") && kept.hasSuffix("|handler") && !kept.contains("路灯"))
    #expect(try desk.huiyin(["user", "list"]).output == "zhang\thandler\tconstruction\tzhang\n")
    #expect(try desk.rows("SELECT action, detail FROM staff_log") == ["add-user|zhang handler"])
  }

  @Test("an account of a unit is made before the first build, in a workspace without a database")
  func beforeTheFirstBuild() throws {
    try FileManager.default.removeItem(atPath: desk.workspace + "/var/portal.sqlite")
    #expect(try add("zhang", "--role", "handler", "--unit", "construction").code == 0)
    #expect(try desk.rows("SELECT login FROM users") == ["zhang"])
  }

  @Test("an authenticator is taken away, which the staff log says")
  func authenticator() throws {
    #expect(try add("chen", "--role", "leader").code == 0)
    let store = try CaseStore(path: desk.workspace + "/var/portal.sqlite", access: .readWrite)
    try store.setAuthenticator("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", of: "chen", by: nil, at: Timestamp(seconds: 0))
    #expect(try desk.huiyin(["user", "authenticator", "chen"]).code == 0)
    #expect(try store.user("chen")?.hasAuthenticator == false)
    #expect(try desk.huiyin(["user", "authenticator", "nobody"]).code == 1)
  }

  @Test("at a terminal the password is asked for twice and not shown")
  func terminal() throws {
    let arguments = ["user", "add", "chen", "--name", "陈", "--role", "leader", "--workspace", "w"]
    let typo = try Terminal().run(arguments, answers: ["correct horse", "correct house"], in: desk.folder)
    #expect(typo.code == 1 && typo.shown.contains("The two are not the same. Nothing was changed."))
    let added = try Terminal().run(arguments, answers: ["correct horse", "correct horse"], in: desk.folder)
    #expect(added.code == 0 && added.shown == "New password: \r\nThe same again: \r\nchen leader\r\n")
    #expect(try desk.rows("SELECT login FROM users") == ["chen"])
  }

  @Test("a password that is tried first, too short, or the login itself makes no account")
  func badPasswords() throws {
    for (password, sentence) in [
      ("short", "A password has 8 characters or more."), ("supervisor", "The login itself is no password."),
      ("aaaaaaaaaa", "One character over and over is no password."), ("12345678", "one of those that are tried first"),
      ("", "A password has 8 characters or more."),
    ] {
      let refused = try add("supervisor", "--role", "supervisor", password: password)
      #expect(refused.code == 1 && refused.errors.contains(sentence), "\(password): \(refused.errors)")
    }
    #expect(try desk.rows("SELECT count(*) FROM users") == ["0"])
  }

  @Test("no option takes a password, and a handler has a unit")
  func usage() throws {
    let asOption = try add("li", "--role", "leader", "--password", "x")
    #expect(asOption.code == 64)
    let noUnit = try add("li", "--role", "handler")
    #expect(noUnit.code == 64 && noUnit.errors.contains("add --unit UNIT"))
    #expect(try add("li", "--role", "resident").code == 64)
    let unknown = try add("li", "--role", "handler", "--unit", "nobody")
    #expect(unknown.code == 1 && unknown.errors == "No unit has this code. Units stand in content/units.csv.\n")
  }

  @Test("a login is given once; a disabled account may be enabled again; another password ends its sessions")
  func changes() throws {
    #expect(try add("li", "--role", "leader").code == 0)
    let again = try add("li", "--role", "leader")
    #expect(again.code == 1 && again.errors == "Another member of staff has this login. Choose another one.\n")
    #expect(try desk.huiyin(["user", "disable", "li"]).code == 0)
    #expect(try desk.huiyin(["user", "list"]).output == "li\tleader\t\tli\tdisabled\n")
    #expect(try desk.huiyin(["user", "enable", "li"]).code == 0)
    let before = try desk.rows("SELECT password FROM users")
    #expect(try desk.huiyin(["user", "passwd", "li"], input: "另一个够长的密码\n").code == 0)
    #expect(try desk.rows("SELECT password FROM users") != before)
    #expect(try desk.huiyin(["user", "passwd", "nobody"], input: "另一个够长的密码\n").code == 1)
    #expect(
      try desk.rows("SELECT action FROM staff_log ORDER BY id")
        == ["add-user", "disable-user", "enable-user", "set-password"])
  }

  @Test("a grid worker gets a personal code, printed once and replaced on demand")
  func personalCode() throws {
    let added = try add("wang", "--role", "grid-worker", "--place", "990101001001")
    let code = try #require(try desk.rows("SELECT personal_code FROM users").first)
    #expect(added.output == "wang grid-worker\ncode \(code)\n")
    let fresh = try desk.huiyin(["user", "code", "wang"]).output
    #expect(try desk.rows("SELECT personal_code FROM users") == [fresh.trimmingCharacters(in: .newlines)])
    #expect(fresh != code + "\n")
    let json = try desk.huiyin(["user", "list", "--json"]).output
    #expect(json.contains("\"hasPersonalCode\":true") && !json.contains(fresh.trimmingCharacters(in: .newlines)))
  }
}
