import Glibc
import Testing

@testable import Sealing

@Suite("The key of a day")
struct HashKeyFileTests {
  private let folder: String

  init() throws {
    var template = Array("/tmp/day-key-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  private func key(_ name: String, of day: String, _ seed: UInt64) throws -> [UInt8] {
    var random = SeededGenerator(seed)
    return try #require(HashKeyFile.key(name, of: day, in: folder, using: &random)).key.hash([1])
  }

  @Test("is the same all day, another tomorrow, and gone then; keys of other uses are left alone")
  func days() throws {
    defer { for name in ["a-2026-11-17.key", "b-2026-11-16.key"] { unlink(folder + "/" + name) } }
    let (first, other) = (try key("a", of: "2026-11-16", 1), try key("b", of: "2026-11-16", 2))
    #expect(try key("a", of: "2026-11-16", 3) == first)
    var facts = stat()
    #expect(stat(folder + "/a-2026-11-16.key", &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    #expect(try key("a", of: "2026-11-17", 4) != first)
    #expect(access(folder + "/a-2026-11-16.key", F_OK) != 0)
    #expect(try key("b", of: "2026-11-16", 5) == other)
  }

  @Test("is none where the folder cannot be written")
  func unwritable() {
    var random = SeededGenerator(1)
    #expect(HashKeyFile.key("a", of: "2026-11-16", in: folder + "/none", using: &random) == nil)
  }
}
