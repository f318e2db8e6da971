import Testing

@testable import Sealing

@Suite struct KeyFileTests {
  private func privateKey() throws -> SealingPrivateKey {
    var random = SeededGenerator(5)
    return try SealingPrivateKey(using: &random)
  }

  @Test("keys come back from their files")
  func roundTrip() throws {
    let key = try privateKey()
    #expect(try SealingPrivateKey(fileText: key.fileText).publicKey == key.publicKey)
    #expect(try SealingPublicKey(fileText: key.publicKey.fileText) == key.publicKey)
    var random = SeededGenerator(6)
    let hashKey = HashKey(using: &random)
    #expect(try HashKey(fileText: hashKey.fileText).hash([1]) == hashKey.hash([1]))
  }

  @Test("a file is two lines, the first of which says what it is")
  func form() throws {
    let lines = try privateKey().fileText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[0].hasPrefix("huiyin sealing private key") && lines[1].count == 44)
  }

  @Test("line ends of another system are taken")
  func lineEnds() throws {
    let key = try privateKey().publicKey
    let text = key.fileText.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try SealingPublicKey(fileText: text) == key)
  }

  @Test("one kind of key is not taken for another")
  func kinds() throws {
    let key = try privateKey()
    #expect(throws: SealingError.self) { try SealingPublicKey(fileText: key.fileText) }
    #expect(throws: SealingError.self) { try SealingPrivateKey(fileText: key.publicKey.fileText) }
    #expect(throws: SealingError.self) { try HashKey(fileText: key.fileText) }
  }

  @Test("a damaged file is told apart from a wrong one", arguments: ["", "AAAA", "!!!!", "AAAA\nAAAA"])
  func damaged(second: String) throws {
    let first = try #require(privateKey().fileText.split(separator: "\n").first)
    #expect(throws: SealingError.keyMalformed) { try SealingPrivateKey(fileText: "\(first)\n\(second)\n") }
  }

  @Test(
    "a public key that everybody could open is refused, with either top bit",
    arguments: [
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
      "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ], [UInt8(0), 0x80])
  func smallOrder(point: String, topBit: UInt8) throws {
    var point = try bytes(hexadecimal: point)
    point[31] |= topBit
    let key = SealingPublicKey(bytes: point)
    #expect(throws: SealingError.keyUnusable) { try SealingPublicKey(fileText: key.fileText) }
  }

  @Test("secrets print as nothing")
  func withheld() throws {
    var random = SeededGenerator(7)
    let key = try privateKey()
    let hashKey = HashKey(using: &random)
    let token = Token(using: &random)
    var dumped = ""
    dump((key, hashKey, token), to: &dumped)
    let printed = "\(key) \(hashKey) \(token) \(String(reflecting: (key, hashKey, token)))" + dumped
    for secret in [key.fileText.split(separator: "\n")[1], hashKey.fileText.split(separator: "\n")[1], token.text[...]]
    {
      #expect(!printed.contains(secret))
    }
    #expect(!dumped.contains("bytes"))
  }
}
