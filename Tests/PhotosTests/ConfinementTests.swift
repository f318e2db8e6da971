import Foundation
import Photos
import Testing

@Suite("What the decoder may still do")
struct ConfinementTests {
  /// The kernel's own word on a decoder that waits for its file.
  private func waiting<Result>(_ look: (_ process: String) throws -> Result) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Decoder.built(PhotoDecoder.name))
    process.arguments = ["1000", "2048", "100000"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    return try look("/proc/\(process.processIdentifier)")
  }

  private func field(_ name: String, of path: String) throws -> String? {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(name) }
      .map { $0.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "" }
  }

  @Test(
    "it has given up files, processes and connections before it reads, and gets no more memory and time")
  func confined() throws {
    try waiting { process in
      // It gives them up in its first milliseconds.
      var mode: String?
      for _ in 0..<500 where mode != "2" {
        usleep(10_000)
        mode = try field("Seccomp:", of: process + "/status")
      }
      #expect(mode == "2")
      #expect(try field("NoNewPrivs:", of: process + "/status") == "1")
      for (limit, value) in [
        ("Max open files", "3"), ("Max cpu time", "10"), ("Max address space", "536870912"), ("Max file size", "0"),
        ("Max core file size", "0"),
      ] {
        #expect(try field(limit, of: process + "/limits") == value, "\(limit)")
      }
    }
  }

  @Test("two decode at a time; a third waits, and gives up after its time")
  func turns() throws {
    let decoder = try Decoder()
    let folder = PhotoFolder(decoder.folder + "/photos")
    let first = try #require(folder.turn(within: 0))
    let second = try #require(folder.turn(within: 0))
    #expect(folder.turn(within: 50) == nil)
    first.end()
    let third = try #require(folder.turn(within: 0))
    second.end()
    third.end()
  }
}
