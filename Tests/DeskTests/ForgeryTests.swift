import Casework
import HTTPExchange
import Testing

@Suite("Forged, replayed and cross-site requests")
struct ForgeryTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test(
    "what another site's page sends does nothing",
    arguments: [
      [(HeaderName.fetchSite, "cross-site")], [(.fetchSite, "same-site")], [(.origin, "https://evil.example")],
      [(.origin, "http://e.example.gov.cn")], [(.fetchSite, "cross-site"), (.origin, "https://e.example.gov.cn")],
    ])
  func crossSite(source: [(HeaderName, String)]) throws {
    let number = try portal.receive(dispatch("u1"))
    let browser = try Browser(portal, "first")
    let form = try browser.actForm(number, .sign)
    browser.source = source
    let answer = try browser.post("/case/\(number)/act", form)
    #expect(answer.status == 403 && answer.body.contains("不是从这里发出的"))
    #expect(try portal.history(number) == [.receive, .dispatch])
    #expect(try Browser(portal).with(source).signIn("first").status == 403, "nor does it sign anybody in")
  }

  @Test("browsers that say nothing of it are believed for the token's sake")
  func silent() throws {
    let browser = try Browser(portal, "first")
    for source in [[], [(.origin, "null")], [(.origin, "https://e.example.gov.cn")]] as [[(HeaderName, String)]] {
      let number = try portal.receive(dispatch("u1"))
      browser.source = source
      #expect(try browser.act(number, .sign).status == 303)
    }
  }

  @Test("a token is good for its session and its form only")
  func tokens() throws {
    let (number, other) = (try portal.receive(dispatch("u1")), try portal.receive(dispatch("u1")))
    let browser = try Browser(portal, "first")
    let form = try browser.actForm(number, .sign)
    #expect(try browser.post("/case/\(other)/act", form).status == 403, "another case's form")
    let stranger = try Browser(portal, "first")
    #expect(try stranger.post("/case/\(number)/act", form).status == 403, "another session's form")
    #expect(try browser.post("/case/\(number)/act", Array(form.dropFirst())).status == 403, "no token")
    #expect(try portal.history(number) == [.receive, .dispatch])
    #expect(try portal.history(other) == [.receive, .dispatch])
  }

  @Test("a form sent twice is done once")
  func replay() throws {
    let number = try portal.receive(dispatch("u1"))
    let browser = try Browser(portal, "first")
    let form = try browser.actForm(number, .remark) + [("text", "现场看过")]
    #expect(try browser.post("/case/\(number)/act", form).status == 303)
    let again = try browser.post("/case/\(number)/act", form)
    #expect(again.status == 409 && again.body.contains("is-new"))
    #expect(try portal.history(number) == [.receive, .dispatch, .remark])
  }

  @Test("another unit's case number is no case, whatever is tried with it")
  func guessing() throws {
    let number = try portal.receive(dispatch("u2"))
    let own = try portal.receive(dispatch("u1"))
    let browser = try Browser(portal, "first")
    let none = try browser.get("/case/20261116-9999")
    let token = try browser.get("/case/\(own)").token(before: "/case/\(own)/act")
    let others = try Browser(portal, "second").get("/case/\(number)").token(before: "/case/\(number)/act")
    #expect(none.status == 404)
    for path in ["", "/print"] {
      let guessed = try browser.get("/case/\(number)\(path)")
      #expect(guessed.status == 404 && guessed.body == none.body)
    }
    for path in ["act", "contact"] {
      for stolen in [token, others] {
        let answer = try browser.post(
          "/case/\(number)/\(path)", [("token", stolen), ("action", "sign"), ("seen", "2")])
        #expect(answer.status == 403)
      }
    }
    let found = try browser.get("/list/all?q=\(number)")
    #expect(!found.body.contains("/case/\(number)"))
    #expect(try portal.history(number) == [.receive, .dispatch])
  }

  @Test("what a role may not do is not done, even with a form of its own session")
  func roles() throws {
    let number = try portal.receive(dispatch("u1"))
    let browser = try Browser(portal, "first")
    let form = try browser.actForm(number, .sign).filter { $0.0 != "action" }
    for action in ["dispatch", "close", "supervise", "receive", "rate", "zz"] {
      let answer = try browser.post(
        "/case/\(number)/act", form + [("action", action), ("text", "x"), ("target", "u2")])
      #expect(answer.status == 422 || answer.status == 400, "\(action)")
    }
    #expect(try portal.history(number) == [.receive, .dispatch])
    #expect(try browser.get("/users").status == 404)
    #expect(try browser.post("/bulk", [("token", "x")]).status == 403)
  }
}

extension Browser {
  func with(_ source: [(HeaderName, String)]) -> Browser {
    self.source = source
    return self
  }
}
