import CaseStore
import Casework
import Testing

@Suite("Accounts at the desk")
struct AccountTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test("an administrator adds, changes and disables accounts, and the log says so")
  func administer() throws {
    let admin = try Browser(portal, "admin")
    func change(_ fields: (String, String)...) throws -> Answer {
      try admin.submit(try admin.get("/users"), "/users", fields)
    }
    let added = try change(
      ("change", "add"), ("login", "new"), ("name", "新人"), ("role", "handler"), ("unit", "u2"),
      ("password", TestPortal.password))
    #expect(added.status == 200 && added.body.contains("新人"))
    let browser = try Browser(portal, "new")
    #expect(try browser.get("/list/mine").body.contains("水务局"))
    #expect(try change(("change", "role"), ("login", "new"), ("role", "supervisor")).status == 200)
    #expect(try browser.get("/list/mine").status == 303, "the session has ended")
    #expect(try change(("change", "code"), ("login", "new")).status == 200)
    #expect(try portal.store().user("new")?.personalCode != nil)
    #expect(try change(("change", "password"), ("login", "new"), ("password", "另一把钥匙 2027")).status == 200)
    #expect(try Browser(portal).signIn("new").status == 403)
    #expect(try change(("change", "disable"), ("login", "new")).body.contains("已停用"))
    #expect(try change(("change", "enable"), ("login", "new")).status == 200)
    let deeds = try portal.store().staffLog().map(\.deed)
    for deed in [StaffDeed.addUser, .setRole, .givePersonalCode, .setPassword, .disableUser, .enableUser] {
      #expect(deeds.contains(deed))
    }
  }

  @Test("what is missing or weak is said, with what was typed kept but for the password")
  func mistakes() throws {
    let admin = try Browser(portal, "admin")
    let good = [
      ("change", "add"), ("login", "x9"), ("name", "新人"), ("role", "leader"), ("password", TestPortal.password),
    ]
    for (field, value, problem) in [
      ("login", "", "填账号"), ("login", "a b", "账号只用"), ("login", "first", "已经有人用"), ("name", " ", "填姓名"),
      ("role", "resident", "选一个角色"), ("role", "handler", "要选单位"), ("password", "short", "至少 8 个"),
      ("password", "password123", "太常见"),
    ] {
      let fields = good.map { $0.0 == field ? (field, value) : $0 }
      let answer = try admin.submit(try admin.get("/users"), "/users", fields)
      #expect(answer.status == 422 && answer.body.contains(problem), "\(field) \(value)")
      #expect(!answer.body.contains(TestPortal.password))
    }
    for change in ["disable", "role"] {
      let fields = [("change", change), ("login", "admin"), ("role", "leader")]
      #expect(try admin.submit(try admin.get("/users"), "/users", fields).body.contains("不能停用自己"))
    }
  }

  @Test("anybody changes the own password, knowing the present one")
  func ownPassword() throws {
    let browser = try Browser(portal, "first")
    let wrong = try browser.submit(
      try browser.get("/password"), "/password", [("old", "falsch"), ("password", "另一把钥匙 2027")])
    #expect(wrong.status == 422 && wrong.body.contains("现在的密码不对"))
    let done = try browser.submit(
      try browser.get("/password"), "/password", [("old", TestPortal.password), ("password", "另一把钥匙 2027")])
    #expect(done.location == "/cgi-bin/desk/sign-in")
    #expect(try browser.signIn("first").status == 403)
    #expect(try browser.signIn("first", "另一把钥匙 2027").status == 303)
  }
}
