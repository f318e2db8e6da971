import CaseStore
import Casework
import Testing

@testable import Credentials

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

  @Test("anybody enrols an authenticator with a code of the app, and it is asked for from then on")
  func enrol() throws {
    let (browser, other) = (try Browser(portal, "leader"), try Browser(portal, "leader"))
    let page = try browser.get("/authenticator")
    let secret = try #require(page.value("secret"))
    let code = try TimeBasedCode(secretText: secret)
    #expect(page.body.contains("otpauth://totp/E%E5%BA%94%E5%8A%9E:leader?secret=\(secret)&amp;issuer="))
    #expect(page.body.contains(String(secret.prefix(4)) + " " + secret.dropFirst(4).prefix(4)))
    let digits = code.code(at: TimeBasedCode.step(at: browser.now))
    func enrol(_ code: String, _ password: String) throws -> Answer {
      try browser.submit(
        page, "/authenticator", [("change", "enrol"), ("secret", secret), ("code", code), ("old", password)])
    }
    let wrongCode = try enrol("000000", TestPortal.password)
    #expect(wrongCode.status == 422 && wrongCode.body.contains("6 位数字不对") && wrongCode.value("secret") == secret)
    #expect(try enrol(digits, "wrong").body.contains("现在的密码不对"))
    #expect(try portal.store().user("leader")?.hasAuthenticator == false)
    let done = try enrol(digits, TestPortal.password)
    #expect(try browser.follow(done).body.contains("验证器已启用"), "the session goes on")
    #expect(try other.get("/authenticator").status == 303, "other sessions end")
    let fresh = try Browser(portal)
    #expect(try fresh.signIn("leader", TestPortal.password, [("code", digits)]).status == 403, "used for enrolling")
    fresh.now = fresh.now + 30
    let next = code.code(at: TimeBasedCode.step(at: fresh.now))
    #expect(try fresh.signIn("leader", TestPortal.password, [("code", next)]).status == 303)
    let second = try browser.submit(
      try browser.get("/authenticator"), "/authenticator",
      [("change", "enrol"), ("secret", secret), ("code", next), ("old", TestPortal.password)])
    #expect(second.status == 422, "the one in use has to be given up first")
    let given = try browser.get("/authenticator")
    #expect(given.value("secret") == nil)
    let removal = [("change", "remove"), ("old", TestPortal.password)]
    #expect(try browser.follow(browser.submit(given, "/authenticator", removal)).body.contains("验证器已停用"))
    #expect(try portal.store().user("leader")?.hasAuthenticator == false)
  }

  @Test("an administrator takes an authenticator away, but not the own one without its owner's password")
  func resetAuthenticator() throws {
    var chance = SeededGenerator(4)
    for login in ["leader", "admin"] {
      try portal.store().setAuthenticator(TimeBasedCode(using: &chance).secretText, of: login, by: nil, at: monday)
    }
    let admin = try Browser(portal, "admin")
    let page = try admin.get("/users")
    #expect(try admin.submit(page, "/users", [("change", "authenticator"), ("login", "leader")]).status == 200)
    #expect(try admin.submit(page, "/users", [("change", "authenticator"), ("login", "admin")]).status == 422)
    #expect(try portal.store().users().filter(\.hasAuthenticator).map(\.login) == ["admin"])
    #expect(try Browser(portal).signIn("leader").status == 303)
  }

  @Test("whoever found a desk left open has no more guesses at the password than at the sign-in")
  func guesses() throws {
    let browser = try Browser(portal, "first")
    let page = try browser.get("/password")
    func change(_ old: String) throws -> Answer {
      try browser.submit(page, "/password", [("old", old), ("password", "另一把钥匙 2027")])
    }
    for _ in 0..<3 { #expect(try change("wrong").body.contains("现在的密码不对")) }
    #expect(try change(TestPortal.password).body.contains("试错的次数多了"))
    browser.now = browser.now + 5
    #expect(try change(TestPortal.password).status == 303)
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
