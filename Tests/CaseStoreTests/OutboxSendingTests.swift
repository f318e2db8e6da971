import Casework
import Testing

@testable import CaseStore

@Suite("The outbox")
struct OutboxSendingTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var reference = PortalReference.sample
    reference.notices = Set(NoticeAudience.allCases)
    _ = try store.synchronize(reference)
  }

  @discardableResult
  private func receiveAndDispatch() throws -> CaseNumber {
    var generator = SeededGenerator(1)
    let report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯不亮",
      sealContact: { _ in [1, 2, 3] })
    let number = try store.receive(report, at: monday, using: &generator).number
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: monday + 60)
    return number
  }

  @Test("a dispatch is told to the unit, an answer to the reporter who left a contact")
  func due() throws {
    let number = try receiveAndDispatch()
    let notice = try #require(try store.dueNotices(at: monday + 60).first)
    #expect(notice.key == "\(number)-2-unit" && notice.unit?.name == "城管局" && notice.sealedContact == nil)
    #expect(notice.state == .dispatched)
    try store.record(NewEvent(.sign, by: .handler, unit: "u1"), on: number, at: monday + 70)
    try store.record(NewEvent(.answer, by: .handler, unit: "u1", text: "好了"), on: number, at: monday + 80)
    let answer = try #require(try store.dueNotices(at: monday + 80).last)
    #expect(answer.audience == .reporter && answer.sealedContact == [1, 2, 3] && answer.unit == nil)
    #expect(try store.dueNotices(at: monday + 59).isEmpty)
  }

  @Test("a notice says nothing besides, but for what content names, as the case stands now")
  func details() throws {
    let number = try receiveAndDispatch()
    #expect(try store.dueNotices(at: monday + 60).map(\.details) == [NoticeDetails()])
    var reference = PortalReference.sample
    reference.noticeFacts = Set(NoticeFact.allCases)
    _ = try store.synchronize(reference)
    let asked = try #require(try store.dueNotices(at: monday + 60).first).details
    #expect([asked.category, asked.place, asked.unit, asked.answer] == ["垃圾", "一社区", "城管局", nil])
    #expect(asked.due == monday + 60 + 2 * 3600)
    try store.record(NewEvent(.sign, by: .handler, unit: "u1"), on: number, at: monday + 70)
    try store.record(NewEvent(.answer, by: .handler, unit: "u1", text: "好了"), on: number, at: monday + 80)
    reference.noticeFacts = [.answer]
    _ = try store.synchronize(reference)
    let answered = try #require(try store.dueNotices(at: monday + 80).first).details
    #expect(answered.answer == "好了" && answered.due == nil && answered.unit == nil && answered.category == nil)
  }

  @Test("what was claimed is not claimed by another, and comes back after its wait with the same key")
  func claimed() throws {
    try receiveAndDispatch()
    let now = monday + 60
    let notice = try store.dueNotices(at: now)[0]
    let other = try workspace.store(.readWrite)
    let seenByOther = try other.dueNotices(at: now)[0]
    #expect(try store.claim(notice, at: now))
    #expect(try !other.claim(seenByOther, at: now))
    #expect(try other.dueNotices(at: now + 119).isEmpty)
    let again = try #require(try other.dueNotices(at: now + 120).first)
    #expect(again.key == notice.key && again.attemptCount == 1)
  }

  @Test("what was sent is sent")
  func sent() throws {
    try receiveAndDispatch()
    let notice = try store.dueNotices(at: monday + 60)[0]
    #expect(try store.claim(notice, at: monday + 60))
    try store.markSent(notice, at: monday + 61)
    #expect(try store.dueNotices(at: monday + 1_000_000).isEmpty)
    let counts = try store.outboxCounts()
    #expect(counts.sent == 1 && counts.waiting == 0 && counts.givenUp == 0)
  }

  @Test(
    "waits double up to a cap, and after the last attempt a notice is given up with its reason until somebody asks again"
  )
  func backOff() throws {
    try receiveAndDispatch()
    let policy = RetryPolicy(firstWait: 100, longestWait: 300, attempts: 4)
    var (now, waits, isGivenUp) = (monday + 60, [Int64](), false)
    while let notice = try store.dueNotices(at: now).first {
      #expect(try store.claim(notice, at: now, policy: policy))
      isGivenUp = try store.markFailed(notice, "exit status 75", policy: policy)
      guard let next = try store.failedNotices()[0].nextAt else { break }
      waits.append(next - now)
      now = next
    }
    #expect(waits == [100, 200, 300] && isGivenUp)
    let failed = try store.failedNotices()[0]
    #expect(failed.problem == "exit status 75" && failed.attemptCount == 4 && failed.nextAt == nil)
    #expect(try store.outboxCounts().givenUp == 1)
    #expect(try store.retryGivenUpNotices(at: now) == 1)
    #expect(try store.dueNotices(at: now).count == 1)
  }

  @Test("a notice of no use is given up at once")
  func final() throws {
    try receiveAndDispatch()
    let notice = try store.dueNotices(at: monday + 60)[0]
    #expect(try store.claim(notice, at: monday + 60))
    #expect(try store.markFailed(notice, "x", isFinal: true))
    #expect(try store.dueNotices(at: monday + 1_000_000).isEmpty)
  }
}
