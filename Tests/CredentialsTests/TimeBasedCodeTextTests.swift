import Testing

@testable import Credentials

@Suite struct TimeBasedCodeTextTests {
  private let code = TimeBasedCode(secret: Array("12345678901234567890".utf8))
  private let text = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

  @Test("the secret is Base32 and is read back, as people type it too")
  func secretText() throws {
    #expect(code.secretText == text)
    let spaced = "gezd gnbv-GY3T qojq  gezd gnbv gy3t qojq"
    for typed in [text, text.lowercased(), spaced, text + "======", "ＧＥＺＤ" + text.dropFirst(4)] {
      #expect(try TimeBasedCode(secretText: typed).secret == code.secret)
    }
  }

  @Test("secrets of every length from 16 bytes come back")
  func roundTrip() throws {
    for count in 16...40 {
      let secret = (0..<count).map { UInt8($0 * 5 + 3) }
      #expect(try TimeBasedCode(secretText: TimeBasedCode(secret: secret).secretText).secret == secret)
    }
  }

  @Test("a secret that is no Base32, or too short, is an error")
  func malformed() {
    for typed in [
      "", "====", "GEZDGNBVGY3TQOJQ", text + "1", text + "0", text + "A", "=" + text, text + "\n", "汉" + text,
    ] {
      #expect(throws: CredentialsError.secretMalformed) { try TimeBasedCode(secretText: typed) }
    }
  }

  @Test("an authenticator app is told all in one address, names percent-encoded and without colons")
  func enrolment() {
    let address = code.enrolmentAddress(issuer: "E应办: 开发区", account: "zhang.wei+1@x")
    let issuer = "E%E5%BA%94%E5%8A%9E%20%E5%BC%80%E5%8F%91%E5%8C%BA"
    #expect(
      address == "otpauth://totp/\(issuer):zhang.wei%2B1%40x?secret=\(text)&issuer=\(issuer)"
        + "&algorithm=SHA1&digits=6&period=30")
  }
}
