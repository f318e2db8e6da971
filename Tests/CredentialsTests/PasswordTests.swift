import Testing

@testable import Credentials

@Suite struct PasswordTests {
  @Test("a password typed in full-width mode is the same password")
  func fullWidth() {
    #expect(Password(typed: "Ａｄｍｉｎ　＃～！９").bytes == Password(typed: "Admin #~!9").bytes)
    #expect(Password(typed: "！～").bytes == Array("!~".utf8))
  }

  @Test("everything else counts as it was typed: spaces, Chinese, accents, half-width katakana")
  func asTyped() {
    for text in [" a ", "回音。、", "\u{E9}", "e\u{301}", "\u{FF5F}\u{FF00}", "ｶ"] {
      #expect(Password(typed: text).bytes == Array(text.utf8))
    }
  }

  @Test("nothing that is secret prints")
  func withheld() throws {
    let secret = "correct horse battery"
    var random = SeededGenerator(1)
    let hash = try PasswordHash(of: Password(typed: secret), using: &random)
    let code = TimeBasedCode(using: &random)
    let token = SessionToken(using: &random)
    var printed = ""
    for value in [Password(typed: secret), hash, code, token] as [Any] {
      dump(value, to: &printed)
      printed += "\(value)" + String(reflecting: value)
    }
    for hidden in [secret, hash.text, "tag", "salt", code.secretText, "\(code.secret)", token.cookieValue, "bytes"] {
      #expect(!printed.contains(hidden))
    }
    #expect(printed.contains("withheld"))
  }
}
