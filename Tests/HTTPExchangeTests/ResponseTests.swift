import Testing

@testable import HTTPExchange

@Suite struct ResponseTests {
  private static let every: [Response] = [
    .html([]), .redirect303(LocalLocation("/")), .notFound([]), .methodNotAllowed(allowed: [.get], []), .tooLarge([]),
    Response(.notModified), Response(.internalServerError),
  ]

  private func names(_ response: Response, _ policy: SecurityPolicy = SecurityPolicy()) -> [String] {
    response.wireFields(under: policy).map(\.name.text)
  }

  @Test("every answer carries every security header once", arguments: every)
  func always(response: Response) {
    let names = names(response, SecurityPolicy(strictTransportSeconds: 60))
    for name in [
      "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
      "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control", "Strict-Transport-Security",
      "Content-Length",
    ] {
      #expect(names.filter { $0 == name }.count == 1)
    }
  }

  @Test("an answer cannot replace what stands on every answer, whatever the case of the name")
  func cannotReplace() {
    var response = Response.html([])
    response.headers[HeaderName("content-security-policy")] = "default-src *"
    response.headers[.contentLength] = "99"
    let fields = response.wireFields(under: SecurityPolicy())
    #expect(!fields.contains { $0.value == "default-src *" || $0.value == "99" })
  }

  @Test("nothing inline runs, nothing comes from elsewhere, and styles are left to the page")
  func contentSecurityPolicy() {
    let value = SecurityPolicy().fields.first { $0.name == HeaderName("Content-Security-Policy") }?.value ?? ""
    #expect(value.contains("script-src 'self';") && value.contains("object-src 'none'"))
    #expect(!value.contains("unsafe") && !value.contains("style-src") && !value.contains("default-src"))
  }

  @Test("TLS is promised only where asked for")
  func strictTransport() {
    #expect(!names(.html([])).contains("Strict-Transport-Security"))
  }

  @Test("a header value cannot begin a second header")
  func oneLine() {
    var headers = HeaderFields()
    headers[.location] = "/a\r\nSet-Cookie: x=1\u{0}"
    #expect(headers[.location] == "/a  Set-Cookie: x=1 ")
  }

  @Test("setting a header replaces it, appending keeps both")
  func setAndAppend() {
    var headers = HeaderFields()
    headers[.contentType] = "a"
    headers[HeaderName("content-TYPE")] = "b"
    #expect(headers.fields.map(\.value) == ["b"])
    headers.append(.setCookie, "c")
    headers.append(.setCookie, "d")
    #expect(headers.fields.map(\.value) == ["b", "c", "d"])
    headers[.setCookie] = nil
    #expect(headers.fields.map(\.value) == ["b"])
  }

  @Test("405 says what the address takes")
  func allow() {
    #expect(Response.methodNotAllowed(allowed: [.get, .post, .other], []).headers[.allow] == "GET, POST")
  }

  @Test(
    "who may keep an answer is told",
    arguments: [
      (Caching.nobody, "no-store"), (.anybodyAsking, "no-cache"), (.anybody(seconds: 60), "public, max-age=60"),
    ])
  func caching(caching: Caching, value: String) {
    let fields = Response(.ok, caching: caching).wireFields(under: SecurityPolicy())
    #expect(fields.contains { $0.name == .cacheControl && $0.value == value })
  }

  @Test(
    "a redirect stays on this site whatever it is made from",
    arguments: [
      ("//evil.example/", "/evil.example/"), ("https://evil.example", "/https%3A//evil.example"),
      ("/\\evil.example", "/%5Cevil.example"), ("a\r\nX: 1", "/a%0D%0AX%3A%201"), ("/水", "/%E6%B0%B4"), ("", "/"),
    ])
  func redirectsStayLocal(path: String, text: String) {
    #expect(LocalLocation(path).text == text)
  }

  @Test("an address carries its query and fragment encoded")
  func queryAndFragment() {
    let location = LocalLocation("/track", query: [("n", "1 2"), ("q", "水&")], fragment: "a b")
    #expect(location.text == "/track?n=1%202&q=%E6%B0%B4%26#a%20b")
  }
}
