import Foundation
import HTTPExchange
import Testing

@Suite("Files that answers hand out")
final class FileBodyTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "huiyin-files-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: root + "/in/1", withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: root + "/secret"))
    try Data("page".utf8).write(to: URL(fileURLWithPath: root + "/in/1/甲.pdf"))
    try #require(symlink(root + "/secret", root + "/in/1/link.pdf") == 0)
    try #require(symlink(root, root + "/in/2") == 0)
    try #require(mkfifo(root + "/in/1/pipe", 0o600) == 0)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @Test("a file below the folder is opened")
  func opens() throws {
    let file = try #require(FileBody(below: root + "/in", ["1", "甲.pdf"]))
    #expect(file.length == 4 && file.piece(at: 0) == Array("page".utf8) && file.piece(at: 4).isEmpty)
  }

  @Test(
    "nothing else is, whatever the way says",
    arguments: [
      ["1", "../../secret"], ["..", "secret"], ["1", "..", "..", "secret"], ["1", ".."], [".", "1", "甲.pdf"],
      ["", "甲.pdf"],
      ["1", ""], ["1", "link.pdf"], ["2", "secret"], ["1/..", "secret"], ["1", "甲.pdf\u{0}.png"], ["1"], [],
      ["1", "pipe"],
      ["1", "none"], ["/", "etc", "passwd"],
    ])
  func refuses(way: [String]) {
    #expect(FileBody(below: root + "/in", way) == nil)
  }

  @Test("is sent whole, piece by piece, with its length, and not at all to whoever asks for the head only")
  func sent() throws {
    let bytes = (0..<FileBody.pieceBytes * 3 + 7).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(fileURLWithPath: root + "/in/1/large"))
    for (method, body) in [(HTTPExchange.Method.get, bytes), (.head, [])] {
      var response = Response(.ok)
      response.file = FileBody(below: root + "/in", ["1", "large"])
      let path = root + "/answer"
      let out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      try CGITransport().send(response, to: method, on: out)
      close(out)
      let answer = try Data(contentsOf: URL(fileURLWithPath: path))
      let head = try #require(answer.firstRange(of: Data("\r\n\r\n".utf8)))
      #expect(answer.prefix(head.lowerBound).firstRange(of: Data("Content-Length: \(bytes.count)".utf8)) != nil)
      #expect(Array(answer[head.upperBound...]) == body)
    }
  }

  @Test("a file that shrinks while it is sent is an error, and no answer is taken for whole")
  func shrinks() throws {
    let path = root + "/in/1/shrinks"
    try Data(count: 10).write(to: URL(fileURLWithPath: path))
    var response = Response(.ok)
    response.file = FileBody(below: root + "/in", ["1", "shrinks"])
    try #require(truncate(path, 0) == 0)
    let out = open("/dev/null", O_WRONLY)
    defer { close(out) }
    #expect(throws: TransportError.fileShort) { try CGITransport().send(response, to: .get, on: out) }
  }
}
