import Testing

@testable import Credentials

@Suite struct PasswordHashTests {
  private let password = Password(typed: "马到成功 horse 7")

  @Test("a password is verified, and nothing near it is")
  func verify() throws {
    var random = SeededGenerator(1)
    let hash = try PasswordHash(of: password, using: &random)
    #expect(try PasswordHash.verify(password, against: hash))
    for near in ["马到成功 horse 8", "马到成功 horse 7 ", "马到成功 Horse 7", ""] {
      #expect(try !PasswordHash.verify(Password(typed: near), against: hash))
    }
  }

  @Test("what the store keeps is read back and verifies the same password")
  func stored() throws {
    var random = SeededGenerator(2)
    let hash = try PasswordHash(of: password, using: &random)
    let read = try PasswordHash(text: hash.text)
    #expect(read == hash && read.text == hash.text)
    #expect(try PasswordHash.verify(password, against: read))
  }

  @Test("two hashes of one password differ by their salt, and the same generator gives the same hash")
  func salt() throws {
    var random = SeededGenerator(3)
    let first = try PasswordHash(of: password, using: &random)
    let second = try PasswordHash(of: password, using: &random)
    #expect(first.salt != second.salt && first.tag != second.tag)
    var again = SeededGenerator(3)
    #expect(try PasswordHash(of: password, using: &again) == first)
  }

  @Test("where there is no user nothing is right, not even a password of nothing, and the cost is that of a user")
  func nobody() throws {
    #expect(try !PasswordHash.verify(password, against: nil))
    #expect(try !PasswordHash.verify(Password(typed: ""), against: nil))
    #expect(!PasswordHash.nobodys.needsRehash)
  }

  @Test("a hash of another cost, salt or length asks to be made anew")
  func needsRehash() throws {
    let (salt, tag) = ([UInt8](repeating: 7, count: 16), [UInt8](repeating: 7, count: 32))
    var costs = [Argon2id.Cost](repeating: PasswordHash.currentCost, count: 3)
    costs[0].passes -= 1
    costs[1].kibibytes *= 2
    costs[2].lanes += 1
    #expect(!PasswordHash(cost: PasswordHash.currentCost, salt: salt, tag: tag).needsRehash)
    for cost in costs { #expect(PasswordHash(cost: cost, salt: salt, tag: tag).needsRehash) }
    #expect(PasswordHash(cost: PasswordHash.currentCost, salt: Array(salt.dropLast()), tag: tag).needsRehash)
    #expect(PasswordHash(cost: PasswordHash.currentCost, salt: salt, tag: tag + tag).needsRehash)
  }

  @Test("the cost is not below what OWASP names as the least, and fits a small machine")
  func cost() {
    let cost = PasswordHash.currentCost
    #expect(cost.kibibytes >= 19 * 1024 && cost.passes >= 2 && cost.lanes == 1)
    #expect(cost.kibibytes * 10 <= 320 * 1024)
  }
}
