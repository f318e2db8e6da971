import Sealing
import Testing

@testable import Credentials

@Suite struct SessionTokenTests {
  private func token(_ seed: UInt64 = 1) -> SessionToken {
    var random = SeededGenerator(seed)
    return SessionToken(using: &random)
  }

  @Test("a token fits into a cookie, comes back from it, and no two are alike")
  func cookie() throws {
    var random = SeededGenerator(2)
    let values = (0..<1000).map { _ in SessionToken(using: &random).cookieValue }
    #expect(Set(values).count == 1000)
    for value in values {
      #expect(value.count == 43 && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
      #expect(try #require(SessionToken(cookieValue: value)).cookieValue == value)
    }
  }

  @Test("a cookie that no token has is none")
  func foreignCookies() {
    let good = token().cookieValue
    for value in ["", "x", good + "A", String(good.dropLast()), good + "=", " " + good, String(good.dropLast()) + "*"] {
      #expect(SessionToken(cookieValue: value) == nil)
    }
    let allBits = String(repeating: "_", count: 43)
    #expect(SessionToken(cookieValue: allBits) == nil)
  }

  @Test("the store keeps the SHA-256 of the 32 bytes, by which the token is known and nothing near it")
  func digest() throws {
    let zeros = try #require(SessionToken(cookieValue: String(repeating: "A", count: 43)))
    let expected = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
    #expect(try zeros.digest == bytes(hexadecimal: expected))
    #expect(token().matches(digest: token().digest))
    #expect(!token().matches(digest: token(3).digest) && !token().matches(digest: []))
    for index in 0..<32 {
      var digest = token().digest
      digest[index] ^= 1
      #expect(!token().matches(digest: digest))
    }
  }

  @Test("a form token is HMAC-SHA256 of its purpose, as Python's hmac gives it")
  func knownFormToken() throws {
    let zeros = try #require(SessionToken(cookieValue: String(repeating: "A", count: 43)))
    #expect(zeros.formToken(for: "/case/answer") == "OX08TgF84tHMZcUqHcSdp_h_GUR6pZaJOSevBf-P9MA")
  }

  @Test("a form token is good for its session and its purpose alone")
  func formToken() {
    let word = token().formToken(for: "answer")
    #expect(token().accepts(word, for: "answer"))
    #expect(!token().accepts(word, for: "return") && !token(3).accepts(word, for: "answer"))
    #expect(!token().accepts("", for: "answer") && !token().accepts(word + "A", for: "answer"))
    #expect(!token().accepts(token().cookieValue, for: "answer") && word != token().cookieValue)
  }
}
