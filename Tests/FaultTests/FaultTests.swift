import Testing

@Suite("Whatever breaks, and whoever attacks", .serialized)
struct FaultTests {
  @Test("under every fault, in short: what was acknowledged is stored once and whole")
  func faults() throws {
    let ran = try FaultPortal().run("run", ["--short"])
    #expect(ran.code == 0, "\(ran.said)")
    #expect(ran.said.contains("| **all** |"))
  }

  /// A program that is not linked whole maps its libraries too, so that it gets more memory than the one that is delivered.
  @Test("attacks get what they are to get")
  func attacks() throws {
    let ran = try FaultPortal().run("attacks", ["--memory", "512"])
    #expect(ran.code == 0, "\(ran.said)")
    #expect(ran.said.contains("bodies: "))
  }
}
