import Testing

@testable import HTTPExchange

@Suite struct RequestPathTests {
  @Test("a path splits into segments, doubled slashes count once")
  func segments() throws {
    #expect(try RequestPath(decoded: "/track//20261121-0007/").segments == ["track", "20261121-0007"])
    #expect(try RequestPath(decoded: "").segments == [])
  }

  @Test("a path is decoded once and not again")
  func decodesOnce() throws {
    #expect(try RequestPath(percentEncoded: "/a%2525+b/%E6%B0%B4").text == "/a%25+b/水")
    #expect(try RequestPath(decoded: "/a%25").text == "/a%25")
  }

  @Test(
    "a path that could lead elsewhere or cut a file name is refused",
    arguments: [
      "/..", "/a/../b", "/%2e%2e/a", "/.", "/a%00.html", "/a%0d%0aX:1", "/a%5c..%5cb", "/%ff", "/%c0%ae%c0%ae/", "a/b",
      "/%7f", "/%c2%85",
    ])
  func refuses(path: String) {
    #expect(throws: RequestRefusal.pathMalformed) { try RequestPath(percentEncoded: path) }
  }

  @Test("two dots inside a name are a name")
  func dotsInNames() throws {
    #expect(try RequestPath(decoded: "/a..b/...").segments == ["a..b", "..."])
  }

  @Test("a path over the limit is refused")
  func limit() throws {
    let longest = "/" + String(repeating: "a", count: 1023)
    #expect(try RequestPath(decoded: longest).text == longest)
    #expect(throws: RequestRefusal.pathTooLong(limit: 1024)) { try RequestPath(decoded: longest + "a") }
  }
}
