import Casework
import Foundation
import Testing

@Suite("The desk behind real web servers, configured as shipped", .serialized)
struct WebServerTests {
  @Test(
    "somebody signs in and signs for a case; cookies, origins and bodies come through, and logs hold nothing typed",
    arguments: ServerKind.allCases)
  func wholeWay(kind: ServerKind) throws {
    let portal = try TestPortal()
    let number = try portal.receive(dispatch("u1"), at: Timestamp(seconds: Int64(Date.now.timeIntervalSince1970) - 600))
    let server = try DeskServer(kind, portal)
    #expect(try server.get("/list/sign").location == "/cgi-bin/desk/sign-in?to=%2Flist%2Fsign")
    let login = [("login", "first"), ("password", TestPortal.password), ("to", "/list/sign")]
    let crossSite = try server.post("/sign-in", login, headers: ["Origin: https://evil.example"])
    #expect(crossSite.status == 403 && crossSite.all("Set-Cookie").isEmpty)
    #expect(try server.post("/sign-in", login, headers: ["Sec-Fetch-Site: cross-site"]).status == 403)
    let wrong = try server.post("/sign-in", [("login", "zzqx"), ("password", "zzqx")])
    #expect(wrong.status == 403)
    let signedIn = try server.post("/sign-in", login, headers: ["Origin: null", "Sec-Fetch-Site: same-origin"])
    #expect(signedIn.status == 303 && signedIn.location == "/cgi-bin/desk/list/sign")
    #expect(signedIn.all("Set-Cookie").first?.hasPrefix("desk-preview=") == true)
    let list = try server.get("/list/sign")
    #expect(list.status == 200 && list.body.contains("/case/\(number)") && list.all("Cache-Control") == ["no-store"])
    let page = try server.get("/case/\(number)?list=sign&at=0")
    let form = [
      ("token", try page.token(before: "/case/\(number)/act")), ("seen", try #require(page.value("seen"))),
      ("from", "list=sign&at=0"),
    ]
    #expect(try server.post("/case/\(number)/act", form + [("action", "sign")]).status == 303)
    let typed = "气味 zzqx \"大\""
    let conflict = try server.post("/case/\(number)/act", form + [("action", "answer"), ("text", typed)])
    #expect(conflict.status == 409 && conflict.text.contains(typed))
    let large = try server.post("/case/\(number)/act", form + [("text", String(repeating: "x", count: 100_000))])
    #expect(large.status == 413)
    #expect(try portal.history(number) == [.receive, .dispatch, .sign])
    let logs = try server.logs()
    for secret in ["zzqx", "first", "token", "气味", "127.0.0.1 "] {
      #expect(!logs.contains(secret), "\(secret) in \(logs)")
    }
  }
}
