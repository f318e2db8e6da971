import Testing

@testable import HTTPExchange

@Suite struct RemoteAddressTests {
  private func bytes(_ text: String) -> [UInt8] { RemoteAddress(text).hashed { $0 } }

  @Test("addresses of one subscriber count as one")
  func oneSubscriber() {
    #expect(bytes("2001:db8:1:2::1") == bytes("2001:0DB8:1:2:ffff::9"))
    #expect(bytes("2001:db8:1:2::1") != bytes("2001:db8:1:3::1"))
  }

  @Test("an IPv4 address is the same written as IPv6")
  func mapped() {
    #expect(bytes("::ffff:192.0.2.7") == [192, 0, 2, 7])
    #expect(bytes("192.0.2.7") == [192, 0, 2, 7])
  }

  @Test("text that is no address still counts, bounded")
  func otherText() {
    #expect(bytes("unix:") == Array("unix:".utf8))
    #expect(bytes(String(repeating: "a", count: 1000)).count == 64)
  }
}
