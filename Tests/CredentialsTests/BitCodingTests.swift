import Testing

@testable import Credentials

@Suite struct BitCodingTests {
  private static let all = [BitCoding.base32, .base64, .base64URL]

  @Test(
    "texts are those of RFC 4648, section 10, without the padding",
    arguments: [
      ("", "", ""), ("f", "Zg", "MY"), ("fo", "Zm8", "MZXQ"), ("foo", "Zm9v", "MZXW6"), ("foob", "Zm9vYg", "MZXW6YQ"),
      ("fooba", "Zm9vYmE", "MZXW6YTB"), ("foobar", "Zm9vYmFy", "MZXW6YTBOI"),
    ])
  func vectors(plain: String, base64: String, base32: String) {
    let bytes = Array(plain.utf8)
    #expect(BitCoding.base64.encode(bytes) == base64 && BitCoding.base64URL.encode(bytes) == base64)
    #expect(BitCoding.base32.encode(bytes) == base32)
    #expect(BitCoding.base64.decode(base64) == bytes && BitCoding.base64URL.decode(base64) == bytes)
    #expect(BitCoding.base32.decode(base32) == bytes)
  }

  @Test("the two forms of base64 differ in the last two characters of their alphabets")
  func alphabets() {
    #expect(BitCoding.base64.encode([0xFB, 0xFF]) == "+/8" && BitCoding.base64URL.encode([0xFB, 0xFF]) == "-_8")
    #expect(BitCoding.base64.decode("-_8") == nil && BitCoding.base64URL.decode("+/8") == nil)
  }

  @Test("bytes of every length come back")
  func roundTrip() {
    var random = SeededGenerator(4)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      for coding in Self.all { #expect(coding.decode(coding.encode(bytes)) == bytes) }
    }
  }

  @Test("a text is refused, or it is the one text of its bytes")
  func canonical() {
    var random = SeededGenerator(5)
    let characters = Array("ABYZabyz0127+/-_=\u{E9} ")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in characters.randomElement(using: &random) ?? "A" })
      for coding in Self.all {
        guard let bytes = coding.decode(text) else { continue }
        #expect(coding.encode(bytes) == text)
      }
    }
  }

  @Test("a length that no bytes have, and bits left over, are refused")
  func leftOver() {
    for text in ["A", "AAAAA", "AB", "AAB", "Zg==", "Zm 9v"] { #expect(BitCoding.base64.decode(text) == nil) }
    for text in ["A", "AAA", "AAAAAA", "MZ", "my", "M1"] { #expect(BitCoding.base32.decode(text) == nil) }
  }
}
