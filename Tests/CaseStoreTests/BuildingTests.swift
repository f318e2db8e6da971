import CaseStore
import Casework
import Testing

@Suite("The build reads")
struct BuildingTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  /// Cases 1 to count; those with an even id are published.
  private func fill(_ count: Int) throws {
    var generator = SeededGenerator(5)
    try store.withBulkTransaction {
      for index in 1...count {
        let text = PublicText(title: "题\(index)", question: "问\(index)", answer: "答\(index)")
        let imported = ImportedCase(
          source: "s", sourceID: "\(index)", kind: .help, place: "c1", unit: "u1", text: "x", receivedAt: monday,
          answer: .init(text: "内部", at: monday + 100), publication: index.isMultiple(of: 2) ? text : nil)
        _ = try store.take(imported, at: monday, using: &generator)
      }
    }
  }

  @Test("all cases' facts come in the order of their ids, with what they belong to")
  func facts() throws {
    try fill(5)
    var cursor = try store.caseFacts()
    var ids: [Int64] = []
    while let row = try cursor.next() {
      ids.append(row.id)
      #expect(row.facts.state == .answered && row.facts.answeredAt == monday + 100 && row.categoryID == 0)
      #expect(row.kind == .help && row.channel == .imported && row.placeID != 0 && row.unitID != 0)
    }
    #expect(ids == [1, 2, 3, 4, 5])
  }

  @Test("only published cases come, each with its own events, also where some are left unread")
  func published() throws {
    try fill(8)
    try store.withdraw(
      CaseNumber(day: UTCOffset.china.date(monday), ordinal: 4), reason: "x", by: .publicist, at: monday)
    #expect(try store.publishedCaseIDs() == [2, 6, 8])
    var cursor = try store.publishedCases(in: 1...8)
    var seen: [String] = []
    while let row = try cursor.next() {
      seen.append(String(decoding: row.title, as: UTF8.self))
      let first = try cursor.nextEvent()
      #expect(first?.action == .receive && first?.sequence == 1)
      guard row.id != 6 else { continue }
      var rest: [Action] = []
      while let event = try cursor.nextEvent() { rest.append(event.action) }
      #expect(rest == [.dispatch, .sign, .answer])
    }
    #expect(seen == ["题2", "题6", "题8"])
  }

  @Test("several threads read chunks side by side and see every published case once")
  func threads() async throws {
    try fill(400)
    let ids = try store.publishedCaseIDs()
    let path = workspace.path
    let chunks = stride(from: 0, to: ids.count, by: 30).map { ids[$0]...ids[min($0 + 30, ids.count) - 1] }
    let seen = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for chunk in chunks {
        group.addTask {
          var cursor = try CaseStore(path: path, access: .readOnly, mappedBytes: 1 << 24).publishedCases(in: chunk)
          var seen: [Int64] = []
          while let row = try cursor.next() { seen.append(row.id) }
          return seen
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(seen.sorted() == ids)
  }

  @Test("questions asked within a bulk transaction see what it has written")
  func withinBulk() throws {
    var generator = SeededGenerator(1)
    try store.withBulkTransaction {
      let receipt = try store.receiveSample(&generator)
      #expect(try store.status(receipt.number, queryCode: CodeText(parsing: receipt.queryCode)) != nil)
      #expect(try store.verifyHistories() == [])
    }
  }

  @Test("a case whose reporter objects is not published, and can be withheld")
  func objection() throws {
    var generator = SeededGenerator(2)
    let report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯不亮", wantsNoPublication: true)
    let number = try store.receive(report, at: monday, using: &generator).number
    let text = PublicText(title: "t", question: "q", answer: "a")
    #expect(throws: StoreError.reporterObjects(number.description)) {
      try store.publish(number, text, by: .editor, at: monday)
    }
    #expect(try store.publishedCaseIDs() == [])
    try store.withhold(number, reason: "the reporter objects", by: .editor, at: monday)
    #expect(try store.publishedCaseIDs() == [])
  }

  @Test("what changed since a build is known, and only that")
  func changes() throws {
    try fill(4)
    let first = try store.changes(since: nil)
    #expect(first.caseIDs == nil)
    #expect(try store.changes(since: first.mark).caseIDs == [])
    let day = UTCOffset.china.date(monday)
    try store.publish(
      CaseNumber(day: day, ordinal: 3), PublicText(title: "t", question: "q", answer: "a"), by: .editor, at: monday)
    try store.record(NewEvent(.close, by: .system), on: CaseNumber(day: day, ordinal: 1), at: monday)
    var generator = SeededGenerator(1)
    _ = try store.receiveSample(&generator)
    let second = try store.changes(since: first.mark)
    #expect(second.caseIDs == [1, 3, 5])
    try store.forgetChanges(before: second.mark)
    #expect(try store.changes(since: second.mark).caseIDs == [])
    #expect(try store.changes(since: first.mark).caseIDs == nil, "forgotten: everything has to be looked at")
  }
}
