import CaseStore
import Casework
import Foundation
import HTTPExchange
import Testing
import Workspace

@testable import Credentials

@Suite("Staff sign in")
struct SignInTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test("with name and password, to where they wanted to go, by a cookie that only this host gets, over TLS")
  func signIn() throws {
    let browser = try Browser(portal)
    let wanted = try browser.get("/list/overdue?page=2&q=%E6%B0%B4")
    #expect(wanted.status == 303 && wanted.body.isEmpty)
    let form = try browser.follow(wanted)
    let to = try #require(form.text.between("name=\"to\" value=\"", "\""))
    let answer = try browser.signIn("dispatcher", TestPortal.password, [("to", to)])
    #expect(answer.location == "/cgi-bin/desk/list/overdue?page=2&q=%E6%B0%B4")
    let cookie = try #require(answer.all("Set-Cookie").first)
    #expect(cookie.hasPrefix("__Host-desk=") && cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
    let page = try browser.get("/list/dispatch")
    #expect(page.status == 200 && page.body.contains("姓名 dispatcher"))
    #expect(try browser.get("/").location == "/cgi-bin/desk/list/dispatch")
  }

  @Test("a wrong name and a wrong password look the same, and each role begins at its own list")
  func wrong() throws {
    let answers = try [("dispatcher", "wrong"), ("nobody", TestPortal.password), ("", "")].map { login, password in
      try Browser(portal).signIn(login, password)
    }
    for answer in answers {
      #expect(answer.status == 403 && answer.all("Set-Cookie").isEmpty)
      #expect(answer.body.contains("账号、密码或验证码不对"))
    }
    for (login, start) in [
      ("first", "/list/mine"), ("supervisor", "/list/overdue"), ("leader", "/list/instructed"), ("admin", "/users"),
      ("publicist", "/publicity"),
    ] {
      let browser = try Browser(portal, login)
      #expect(try browser.get("/").location == "/cgi-bin/desk" + start)
      #expect(try browser.get(start).status == 200)
    }
    let publicist = try Browser(portal, "publicist")
    for path in ["/list/overdue", "/users", "/case/20261116-0001"] {
      #expect(try publicist.get(path).status == 404)
      if path != "/users" { #expect(try Browser(portal, "admin").get(path).status == 404) }
    }
  }

  @Test("failures cost waiting, for names that nobody has as well, and the right password too")
  func delay() throws {
    for login in ["dispatcher", "nobody"] {
      let browser = try Browser(portal)
      for _ in 0..<3 { #expect(try browser.signIn(login, "wrong").body.contains("不对")) }
      let waiting = try browser.signIn(login)
      #expect(waiting.status == 403 && waiting.body.contains("5 秒后再试"), "\(login)")
      browser.now = browser.now + 5
      #expect(try browser.signIn(login).status == (login == "nobody" ? 403 : 303))
    }
  }

  @Test("an address that tries many names is slowed, one person's mistakes slow nobody else, and others go on")
  func address() throws {
    let guesser = try Browser(portal)
    for number in 0..<20 { #expect(try guesser.signIn("name\(number)", "wrong").body.contains("不对")) }
    #expect(try guesser.signIn("name20", "wrong").body.contains("20 秒后再试"))
    let colleague = try Browser(portal)
    #expect(try colleague.signIn("leader").body.contains("20 秒后再试"))
    let elsewhere = try Browser(portal)
    elsewhere.address = "192.0.2.8"
    #expect(try elsewhere.signIn("leader").status == 303)
    colleague.now = colleague.now + 20
    #expect(try colleague.signIn("leader").status == 303)
    let signedIn = try Browser(portal, "dispatcher")
    #expect(try signedIn.get("/list/dispatch").status == 200)
    let kept = try #require(
      try FileManager.default.contentsOfDirectory(atPath: portal.workspace.storage).first {
        $0.hasPrefix("sign-in-")
      })
    #expect(kept == "sign-in-2026-11-16.key")
  }

  @Test("an authenticator's code is asked for, and is good once")
  func authenticator() throws {
    var chance = SeededGenerator(4)
    let code = TimeBasedCode(using: &chance)
    try portal.store().setAuthenticator(code.secretText, of: "leader", by: nil, at: monday)
    let browser = try Browser(portal)
    let asked = try browser.signIn("leader")
    #expect(asked.status == 403 && asked.body.contains("name=\"code\""))
    #expect(try browser.signIn("leader", TestPortal.password, [("code", "000000")]).status == 403)
    let digits = code.code(at: TimeBasedCode.step(at: browser.now))
    #expect(try browser.signIn("leader", TestPortal.password, [("code", digits)]).status == 303)
    #expect(try Browser(portal).signIn("leader", TestPortal.password, [("code", digits)]).status == 403)
  }

  @Test("a preview on the own machine has a cookie of its own; elsewhere nobody signs in without TLS")
  func withoutTLS() throws {
    let preview = try Browser(portal)
    preview.scheme = .http
    for host in ["127.0.0.1:8080", "localhost", "[::1]:80"] {
      preview.host = host
      preview.cookie = ""
      let answer = try preview.signIn("dispatcher")
      #expect(answer.status == 303)
      #expect(answer.all("Set-Cookie").first?.hasSuffix("; Path=/; HttpOnly; SameSite=Lax") == true)
      #expect(try preview.get("/list/dispatch").status == 200)
    }
    let kept = preview.cookie
    for (scheme, host) in [
      (Scheme.http, "e.example.gov.cn"), (.https, "127.0.0.1:8080"), (.http, "127.0.0.1.example.cn"),
    ] {
      preview.cookie = kept
      (preview.scheme, preview.host) = (scheme, host)
      #expect(try preview.get("/list/dispatch").status == 303, "\(scheme) \(host)")
    }
    preview.scheme = .http
    let refused = try preview.signIn("dispatcher")
    #expect(refused.status == 403 && refused.body.contains("没有加密") && refused.all("Set-Cookie").isEmpty)
    let behind = try Browser(portal, "dispatcher")
    behind.scheme = .http
    behind.host = "localhost"
    #expect(try behind.get("/list/dispatch").status == 303, "the other cookie is not read in the clear")
  }

  @Test("signing out, idling and disabling end it, and signing in makes another token")
  func ending() throws {
    let browser = try Browser(portal, "dispatcher")
    let first = browser.cookie
    _ = try browser.signIn("dispatcher")
    #expect(browser.cookie != first)
    let old = try Browser(portal)
    old.cookie = first
    #expect(try old.get("/list/dispatch").status == 303, "the session before it has ended")
    let page = try browser.get("/list/dispatch")
    #expect(try browser.post("/sign-out", [("token", "x")]).status == 403)
    let out = try browser.submit(page, "/sign-out")
    #expect(out.location == "/cgi-bin/desk/sign-in" && browser.cookie == "__Host-desk=")
    let idle = try Browser(portal, "dispatcher")
    idle.now = idle.now + 3600
    #expect(try idle.get("/list/dispatch").status == 303)
    let disabled = try Browser(portal, "first")
    try portal.store().setDisabled(true, of: "first", by: nil, at: monday)
    #expect(try disabled.get("/list/mine").status == 303)
    #expect(try Browser(portal).signIn("first").status == 403)
  }
}
