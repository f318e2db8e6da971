import Testing

@testable import Sealing

@Suite struct HashKeyTests {
  @Test("a hash is HMAC-SHA256 cut to 16 bytes, as Python's hmac gives it")
  func knownAnswer() throws {
    let first = "huiyin hash key, HMAC-SHA256: of one day, delete it when the day is over"
    let key = try HashKey(fileText: "\(first)\nAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\n")
    #expect(try key.hash([192, 0, 2, 7]) == bytes(hexadecimal: "a6821c38bc89c15011dd8e9cb885d73a"))
  }

  @Test("the next day's key gives the same address another hash")
  func otherDay() {
    var random = SeededGenerator(1)
    let today = HashKey(using: &random)
    let tomorrow = HashKey(using: &random)
    #expect(today.hash([1]) == today.hash([1]))
    #expect(today.hash([1]) != tomorrow.hash([1]))
    #expect(today.hash([1]) != today.hash([2]))
  }
}
