import CaseStore
import Casework
import Testing

@Suite("Cases are taken over from another system")
struct ImportTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private let sample = ImportedCase(
    source: "old", sourceID: "A-1", kind: .consultation, place: "c2", category: "k1", unit: "u1", subject: "路灯",
    text: "路灯不亮", receivedAt: monday, answer: .init(text: "已修好", at: monday + 90_000))

  private func take(_ imported: ImportedCase) throws -> ImportOutcome {
    var generator = SeededGenerator(4)
    return try store.take(imported, at: monday + 500_000, using: &generator)
  }

  private func number(_ ordinal: Int) -> CaseNumber { CaseNumber(day: UTCOffset.china.date(monday), ordinal: ordinal) }

  @Test("its history is what is known of it, and its number is of the day it came in")
  func history() throws {
    #expect(try take(sample) == .added(number(1)))
    #expect(try store.history(number(1)).map(\.action) == [.receive, .dispatch, .sign, .answer])
    #expect(try store.verifyHistories() == [])
  }

  @Test("taken over twice it is there once")
  func twice() throws {
    #expect(try take(sample) == .added(number(1)))
    #expect(try take(sample) == .present)
    var other = sample
    other.sourceID = "A-2"
    #expect(try take(other) == .added(number(2)))
  }

  @Test("an answer that comes in a later export is added; another text is told and left")
  func later() throws {
    var open = sample
    open.answer = nil
    #expect(try take(open) == .added(number(1)))
    #expect(try take(open) == .present)
    #expect(try take(sample) == .answered)
    #expect(try take(sample) == .present)
    #expect(try store.history(number(1)).map(\.action) == [.receive, .dispatch, .sign, .answer])
    var different = sample
    different.text = "改过"
    #expect(try take(different) == .differs)
    #expect(try store.verifyHistories() == [])
  }

  @Test("odd characters come back as they went in")
  func oddBytes() throws {
    var odd = sample
    odd.text = "a\tb\u{A0}c\u{0}d\u{200D}e\u{202E}\r\n" + String(repeating: "长", count: 9_000)
    odd.publication = PublicText(title: "t", question: odd.text, answer: "")
    _ = try take(odd)
    #expect(try take(odd) == .present)
    var cursor = try store.publishedCases(in: 1...1)
    let row = try #require(try cursor.next())
    #expect(String(decoding: row.question, as: UTF8.self) == odd.text)
  }

  @Test("a unit, place or category nobody knows is told and takes nothing over")
  func unknown() throws {
    var wrong = sample
    wrong.unit = "u9"
    #expect(throws: StoreError.unknownUnit("u9")) { try take(wrong) }
    #expect(try take(sample) == .added(number(1)))
  }

  @Test("a bulk transaction that fails leaves nothing behind")
  func bulk() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.withBulkTransaction {
        _ = try take(sample)
        throw Stop()
      }
    }
    #expect(try take(sample) == .added(number(1)))
  }
}
