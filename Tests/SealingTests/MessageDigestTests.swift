import Testing

@testable import Sealing

@Suite struct MessageDigestTests {
  private let jefe = Array("Jefe".utf8)
  private let question = Array("what do ya want for nothing?".utf8)

  @Test("SHA-256 of abc is what FIPS 180-4 has")
  func sha256() throws {
    let expected = try bytes(hexadecimal: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(MessageDigest.sha256(Array("abc".utf8)) == expected)
  }

  @Test("HMAC-SHA256 is what RFC 4231, test case 2, has")
  func hmacSHA256() throws {
    let expected = try bytes(hexadecimal: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(MessageDigest.hmacSHA256(question, key: jefe) == expected)
  }

  @Test("HMAC-SHA1 is what RFC 2202, test cases 2 and 6, has")
  func hmacSHA1() throws {
    let expected = try bytes(hexadecimal: "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    #expect(MessageDigest.hmacSHA1(question, key: jefe) == expected)
    let longKey = [UInt8](repeating: 0xAA, count: 80)
    let message = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
    #expect(
      try MessageDigest.hmacSHA1(message, key: longKey)
        == bytes(hexadecimal: "aa4ae5e15272d00e95705637ce8a3b55ed402112"))
  }
}
