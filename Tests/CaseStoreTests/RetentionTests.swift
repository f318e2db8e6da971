import CSQLite
import Casework
import Glibc
import Testing

@testable import CaseStore

@Suite("What has served its purpose is erased")
struct RetentionTests {
  let workspace: Workspace
  let store: CaseStore
  /// Bytes that stand nowhere else.
  static let planted = Array("SEALED-CONTACT-5f1c9e02-THAT-NOBODY-SHALL-FIND".utf8)

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var reference = PortalReference.sample
    reference.automatic = AutomaticRules(closesAfter: nil, escalations: [], contactDays: 30)
    _ = try store.synchronize(reference)
  }

  private func reportWithContact(_ generator: inout SeededGenerator) throws -> CaseNumber {
    let report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯不亮",
      sealContact: { _ in Self.planted + Array(repeating: 0x7A, count: 3_000) })
    return try store.receive(report, at: monday, using: &generator).number
  }

  private func end(_ number: CaseNumber, at moment: Timestamp) throws {
    try store.record(NewEvent(.answer, by: .dispatcher, text: "已修"), on: number, at: moment)
    try store.record(NewEvent(.close, by: .dispatcher), on: number, at: moment)
  }

  private func contains(_ path: String, _ wanted: [UInt8]) throws -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes.indices.dropLast(wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }

  @Test("an erased contact is in no byte of the database, its journal and the copy that is treated alike")
  func bytes() throws {
    var generator = SeededGenerator(1)
    let number = try reportWithContact(&generator)
    for _ in 0..<20 { _ = try reportWithContact(&generator) }
    try end(number, at: monday + 60)
    // All of them end, so that no live contact hides a dead one.
    for ordinal in 2...21 {
      try end(CaseNumber(day: UTCOffset.china.date(monday), ordinal: ordinal), at: monday + 60)
    }
    let copy = workspace.folder + "/copy.sqlite"
    try store.backUp(to: copy)
    #expect(try contains(workspace.path, Self.planted) && contains(copy, Self.planted))
    let later = monday + 31 * 86_400
    #expect(try store.eraseExpired(at: later, idleSessionsBefore: later).contacts == 21)
    #expect(try !contains(workspace.path, Self.planted))
    #expect(try !contains(workspace.path + "-journal", Self.planted))
    let copied = try CaseStore(path: copy, access: .readWrite)
    #expect(try copied.eraseExpired(at: later, idleSessionsBefore: later).contacts == 21)
    #expect(try !contains(copy, Self.planted) && !contains(copy + "-journal", Self.planted))
  }

  @Test("contacts of open cases and of those that ended lately stay")
  func kept() throws {
    var generator = SeededGenerator(2)
    let ended = try reportWithContact(&generator)
    _ = try reportWithContact(&generator)
    try end(ended, at: monday + 60)
    #expect(try store.eraseExpired(at: monday + 29 * 86_400, idleSessionsBefore: monday).contacts == 0)
    #expect(try store.eraseExpired(at: monday + 31 * 86_400, idleSessionsBefore: monday).contacts == 1)
    #expect(try store.eraseExpired(at: monday + 400 * 86_400, idleSessionsBefore: monday).contacts == 0)
  }
}

@Suite("Publication is a person's decision")
struct PublicationDecisionTests {
  let workspace: Workspace
  let store: CaseStore
  let number: CaseNumber

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var generator = SeededGenerator(1)
    number = try store.receiveSample(&generator).number
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(workspace.path, &database) == SQLITE_OK)
    let insert =
      "INSERT INTO users (login, name, role, password, is_disabled, created_at) VALUES ('wang', '王', 'editor', '', 0, 0)"
    try #require(sqlite3_exec(database, insert, nil, nil, nil) == SQLITE_OK)
  }

  private func answer() throws {
    try store.record(NewEvent(.answer, by: .dispatcher, text: "已联系王先生修好"), on: number, at: monday + 60)
  }

  @Test("an answered case waits for the decision until it is made, and again after a new answer")
  func queue() throws {
    #expect(try store.publicationQueue().isEmpty)
    try answer()
    #expect(try store.publicationQueue().map(\.number) == [number])
    try store.publish(
      number, PublicText(title: "一社区：垃圾", question: "路灯不亮", answer: "已修好"), by: .editor, user: "wang",
      at: monday + 90)
    #expect(try store.publicationQueueCount() == 0)
    try store.record(NewEvent(.reopen, by: .supervisor), on: number, at: monday + 120)
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: monday + 125)
    try store.record(NewEvent(.sign, by: .system), on: number, at: monday + 130)
    try store.record(NewEvent(.answer, by: .system, text: "再修"), on: number, at: monday + 140)
    #expect(try store.publicationQueue().map(\.answeredAt) == [monday + 140])
    try store.withhold(number, reason: "涉及个人", by: .editor, user: "wang", at: monday + 150)
    #expect(try store.publicationQueueCount() == 0)
    #expect(try store.publicationCounts() == [.withheld: 1])
    #expect(try store.publicationSource(number).log.map(\.deed) == [.publish, .withhold])
    #expect(try store.publicationSource(number).log.allSatisfy { $0.user == "wang" && $0.at > monday })
  }

  @Test("the queue is read page by page from an index")
  func pages() throws {
    var generator = SeededGenerator(2)
    try answer()
    for index in 1...6 {
      let other = try store.receiveSample(at: monday + Int64(index), &generator).number
      try store.record(NewEvent(.answer, by: .dispatcher, text: "x"), on: other, at: monday + 60)
    }
    let first = try store.publicationQueue(limit: 4)
    let second = try store.publicationQueue(after: first.last?.number, limit: 4)
    #expect(first.count == 4 && second.count == 3)
    #expect(Set((first + second).map(\.number)).count == 7)
    let plan = try QueryPlanTests().plan(CaseStore.queueInOrder)
    #expect(plan.first?.contains("publication_queue_in_order") == true, "\(plan)")
  }

  @Test("what an editor masks and shows is kept with its reason and can be taken back; the record keeps all of it")
  func masks() throws {
    try answer()
    let more = Mask(part: .question, range: 0..<2, isMasked: true, reason: "")
    let shown = Mask(part: .answer, range: 3..<6, isMasked: false, reason: "王先生是物业经理，履职")
    try store.decide([more], on: number, user: "wang", at: monday + 70)
    try store.decide([shown], on: number, user: "wang", at: monday + 71)
    #expect(Set(try store.publicationSource(number).masks) == [more, shown])
    try store.takeBack(more.part, more.range, on: number, user: "wang", at: monday + 72)
    let source = try store.publicationSource(number)
    #expect(source.masks == [shown])
    #expect(source.log.map(\.deed) == [.mask, .unmask, .restore])
    #expect(source.answer == "已联系王先生修好" && source.question == "路灯不亮")
    #expect(source.places == ["一社区", "一街道", "区"] && source.category == "垃圾")
    #expect(throws: StoreError.unknownUser("li")) {
      try store.decide([more], on: number, user: "li", at: monday + 73)
    }
  }
}
