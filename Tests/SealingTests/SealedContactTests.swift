import Testing

@testable import Sealing

@Suite struct SealedContactTests {
  private let contact = Array("张三 13800000000".utf8)
  private let number = "20261121-0007"

  private func newKey(_ seed: UInt64 = 1) throws -> SealingPrivateKey {
    var random = SeededGenerator(seed)
    return try SealingPrivateKey(using: &random)
  }

  @Test("what is sealed opens with the private key for the same case", arguments: [0, 1, 17, 5000])
  func roundTrip(count: Int) throws {
    let key = try newKey()
    let plaintext = [UInt8](repeating: 7, count: count)
    let sealed = try SealedContact.seal(plaintext, to: key.publicKey, caseNumber: number)
    #expect(sealed.count == count + SealedContact.overhead)
    #expect(try SealedContact.open(sealed, with: key, caseNumber: number) == plaintext)
  }

  @Test("bytes that a separate writing-out of RFC 9180 made open here")
  func knownAnswer() throws {
    let key = try SealingPrivateKey(
      fileText: """
        huiyin sealing private key, X25519: keep it secret, keep a copy on paper or offline
        AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=

        """)
    let sealed = try bytes(
      hexadecimal: "015714769d116bf76436ae74bc793d2c30ad1903c59ac5273805c7e2698b410c364e31c5"
        + "3e9f94cc5cfe09cfcc25c5d162a8c567a10add8f6f845253a319ef22cff762")
    #expect(try SealedContact.open(sealed, with: key, caseNumber: number) == contact)
    #expect(key.publicKey.fileText.contains("\nB6N8vBQgk8i3VdwbEOhstCY3StFqqFPtC9/AsrhtHHw=\n"))
  }

  @Test("the same contact sealed twice shows no likeness")
  func fresh() throws {
    let key = try newKey().publicKey
    let first = try SealedContact.seal(contact, to: key, caseNumber: number)
    let second = try SealedContact.seal(contact, to: key, caseNumber: number)
    #expect(first.dropFirst() != second.dropFirst())
    #expect(first.dropFirst(33) != second.dropFirst(33))
  }

  @Test("a contact moved to another case does not open")
  func otherCase() throws {
    let key = try newKey()
    let sealed = try SealedContact.seal(contact, to: key.publicKey, caseNumber: number)
    #expect(throws: SealingError.doesNotOpen) {
      try SealedContact.open(sealed, with: key, caseNumber: "20261121-0008")
    }
  }

  @Test("another key does not open")
  func otherKey() throws {
    let sealed = try SealedContact.seal(contact, to: newKey().publicKey, caseNumber: number)
    #expect(throws: SealingError.doesNotOpen) { try SealedContact.open(sealed, with: newKey(2), caseNumber: number) }
  }

  @Test("one changed bit anywhere, and nothing opens")
  func changed() throws {
    let key = try newKey()
    let sealed = try SealedContact.seal(contact, to: key.publicKey, caseNumber: number)
    for index in sealed.indices {
      var bytes = sealed
      bytes[index] ^= 1
      #expect(throws: index == 0 ? SealingError.notSealed : .doesNotOpen) {
        try SealedContact.open(bytes, with: key, caseNumber: number)
      }
    }
  }

  @Test("bytes too short, and random bytes, are refused", arguments: 0...120)
  func noise(count: Int) throws {
    var random = SeededGenerator(UInt64(count))
    let bytes: [UInt8] = [1] + RandomBytes.make(count, using: &random)
    let expected: SealingError = count + 1 < SealedContact.overhead ? .notSealed : .doesNotOpen
    #expect(throws: expected) { try SealedContact.open(bytes, with: newKey(), caseNumber: number) }
  }
}
