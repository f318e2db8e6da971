import MailIntake
import Testing

@Suite("Whatever is sent as mail")
struct MailPropertyTests {
  @Test("is read or refused within the limits, and what is read is clean", arguments: 1...20)
  func mutated(seed: Int) throws {
    var chance = SeededGenerator(UInt64(seed))
    for name in try Letters.names() {
      let letter = try Letters.bytes(name)
      for _ in 0..<20 {
        guard let message = try? MailMessage(Self.mutated(letter, &chance)) else { continue }
        let text = message.subject + message.text + message.sender.line
        #expect(message.text.unicodeScalars.count <= MailLimits.textScalars)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0 == "\u{202E}" })
      }
    }
  }

  @Test(
    "is read from front to back once: a message of one thing over and over ends as fast as any other",
    arguments: [
      "<", "&", "<blockquote>a", "<div>", "<script></scrip", "<!--", "> \n", "From: x\n", "--b\n", "=?utf-8?q?a?=",
      "R/R7K3M4 ",
    ])
  func repeated(piece: String) {
    let body = String(repeating: piece, count: 400_000 / piece.utf8.count)
    for type in ["text/html", "multipart/mixed; boundary=b"] {
      let message = Letters.message("Subject: s \(body.prefix(100_000))\nContent-Type: \(type)\n", body)
      _ = try? MailMessage(message)
    }
  }

  private static let pieces = [
    "\n", "\r\n", "\n\n", "--", "=?", "?=", "=?gb18030?B?", "boundary=", "Content-Type: multipart/mixed; boundary=x\n",
    "--x\n",
    "<", "<script>", "<!--", "&#", "=", "\u{202E}", "\u{0}", "charset=big5", "\"", "<>", "@",
    "Content-Transfer-Encoding: base64\n",
  ].map { Array($0.utf8) }

  private static func mutated(_ letter: [UInt8], _ chance: inout SeededGenerator) -> [UInt8] {
    var bytes = letter
    for _ in 0..<Int.random(in: 1...8, using: &chance) {
      let place = Int.random(in: 0...bytes.count, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...40, using: &chance)))
      case 2: if place < bytes.count { bytes[place] = .random(in: 0...255, using: &chance) }
      default:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 60)], at: Int.random(in: 0...place, using: &chance))
      }
    }
    return bytes
  }
}
