import Testing

@testable import Sealing

@Suite struct TokenTests {
  @Test("tokens fit into an address and a cookie, and no two are alike")
  func form() {
    var random = SystemRandomNumberGenerator()
    let tokens = (0..<1000).map { _ in Token(using: &random).text }
    #expect(Set(tokens).count == 1000)
    for token in tokens {
      #expect(token.count == 22)
      #expect(token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }
    #expect(Set(tokens.joined()).count == 64)
  }

  @Test("the same generator gives the same token")
  func deterministic() {
    var first = SeededGenerator(1)
    var second = SeededGenerator(1)
    #expect(Token(using: &first).text == Token(using: &second).text)
  }

  @Test("a token matches itself and nothing near it")
  func matches() {
    var random = SeededGenerator(3)
    let token = Token(using: &random)
    #expect(token.matches(token.text))
    #expect(!token.matches(String(token.text.dropLast())) && !token.matches(token.text + "A") && !token.matches(""))
    #expect(!token.matches(token.text.lowercased()))
  }

  @Test("bytes are equal when all of them are")
  func equalBytes() {
    #expect(ConstantTime.areEqual([], []) && ConstantTime.areEqual([1, 2], [1, 2]))
    #expect(!ConstantTime.areEqual([1, 2], [1, 3]) && !ConstantTime.areEqual([0, 2], [1, 2]))
    #expect(!ConstantTime.areEqual([1], [1, 1]))
  }
}
