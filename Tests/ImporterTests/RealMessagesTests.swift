import CaseStore
import Foundation
import Importer
import Testing

/// Real messages that lie beside the checkout; absent elsewhere.
enum SharedData {
  static let messages =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    + "/shared/data/messages.jsonl"
  static var isThere: Bool { FileManager.default.fileExists(atPath: messages) }
}

@Suite("The real messages", .enabled(if: SharedData.isThere, "../shared/data/messages.jsonl is not there"))
struct RealMessagesTests {
  private struct Message: Decodable {
    var id, subject, received, text, reply, replied: String
  }

  private func messages() throws -> [Message] {
    try Data(contentsOf: URL(filePath: SharedData.messages)).split(separator: 10).map {
      try JSONDecoder().decode(Message.self, from: $0)
    }
  }

  @Test("go in whole, and every subject, text and reply comes back byte for byte")
  func whole() throws {
    let office = try Office()
    let plan = try office.run(SharedData.messages, ImportOptions(isPublic: true, spread: PlaceSpread(seed: 7)))
    #expect((plan.rows, plan.added, plan.rejected.count) == (2_816, 2_816, 0))
    let (messages, cases) = (try messages(), try office.cases())
    #expect(cases.map(\.id) == messages.map(\.id))
    #expect(cases.map(\.subject) == messages.map { Array($0.subject.utf8) })
    #expect(cases.map(\.text) == messages.map { Array($0.text.utf8) })
    #expect(cases.map(\.answer) == messages.map { Array($0.reply.utf8) })
    #expect(cases.allSatisfy { $0.isPublished && !$0.place.isEmpty && $0.answered >= $0.received })
    #expect(Set(cases.map(\.place)) == ["1011", "1012", "1021"])
    #expect(try office.store.verifyHistories() == [])
  }

  @Test("are there once when they are imported twice")
  func twice() throws {
    let office = try Office()
    try office.run(SharedData.messages)
    let before = try office.cases()
    let plan = try office.run(SharedData.messages)
    #expect((plan.added, plan.present, plan.differing) == (0, 2_816, []))
    #expect(try office.cases() == before)
  }
}
