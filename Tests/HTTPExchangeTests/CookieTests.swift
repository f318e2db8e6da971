import Testing

@testable import HTTPExchange

@Suite struct CookieTests {
  @Test("a cookie is for this host, TLS and the server only")
  func attributes() {
    #expect(
      SetCookie("form", "aZ09-_.=", maxAge: 3600)?.headerValue
        == "__Host-form=aZ09-_.=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600")
    #expect(SetCookie("form", "a", sameSite: .lax)?.headerValue.hasSuffix("; SameSite=Lax") == true)
  }

  @Test("a value that would end the cookie early makes none", arguments: ["a;b", "a b", "a\r\nb", "水", "\"", "a,b"])
  func refusesValues(value: String) {
    #expect(SetCookie("form", value) == nil)
  }

  @Test("what was set comes back")
  func roundTrip() throws {
    let cookie = try #require(SetCookie("form", "abc="))
    let pair = cookie.headerValue.prefix { $0 != ";" }
    #expect(Cookies("x=1;\t\(pair) ; y=2")["form"] == "abc=")
  }

  @Test("a cookie that another host could have planted is not read")
  func plantedCookie() {
    #expect(Cookies("form=planted")["form"] == nil)
    #expect(Cookies("__Host-form=first; __Host-form=second")["form"] == "first")
  }

  @Test("ill-formed pieces and pieces beyond the 64th are passed over")
  func bounds() {
    #expect(Cookies(";;=;a;__Host-b=1;")["b"] == "1")
    let many = String(repeating: "x=1;", count: 64) + "__Host-b=1"
    #expect(Cookies(many)["b"] == nil)
  }
}
