import Casework
import Testing

@testable import CaseStore

@Suite("A report that is held")
struct HoldTests {
  private let workspace: Workspace
  private let store: CaseStore
  private var chance = SeededGenerator(5)
  private let dispatcher = HoldJudge(login: nil, role: .dispatcher, reason: "不是诉求")

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private mutating func receive(
    _ reasons: Set<HoldReason> = [], text: String? = nil, at moment: Timestamp = monday
  ) throws -> CaseNumber {
    var report = NewReport(origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: text ?? "路灯不亮")
    var limits = AbuseLimits()
    limits.heldAboveSameText = 1
    let keys = text.map { Screening.Keys(sender: nil, place: [1], text: Array($0.utf8)) }
    report.screening = Screening(
      reasons: reasons, keys: keys, day: CivilDate(daysSince1970: 20_773), limits: limits)
    return try store.receive(report, at: moment, using: &chance).number
  }

  private func counted() throws -> Int {
    var cursor = try store.caseFacts()
    var count = 0
    while try cursor.next() != nil { count += 1 }
    return count
  }

  private func list(_ list: DeskList) throws -> [CaseNumber] {
    try store.deskPage(
      DeskQuery(list), at: try store.deskClock().moment(monday + 60), for: Authority(role: .dispatcher)
    ).rows.map(\.number)
  }

  private func state(_ number: CaseNumber) throws -> CaseState {
    try #require(try store.caseFile(number, for: Authority(role: .dispatcher))).sum.state
  }

  @Test("counts nowhere and is no work to dispatch, but open, until it is released")
  mutating func release() throws {
    let good = try receive()
    let held = try receive([.trap, .word])
    #expect(try counted() == 1 && list(.dispatch) == [good] && list(.held) == [held])
    #expect(try list(.open).contains(held) && store.workList(.inbox).map(\.number) == [good])
    let before = try store.changes(since: nil).mark
    #expect(try store.decide(.release, on: held, by: dispatcher, at: monday + 30) == 1)
    #expect(try counted() == 2 && list(.dispatch).contains(held) && list(.held).isEmpty)
    #expect(try store.changes(since: before).caseIDs == [2], "the next build looks at it")
    #expect(try store.decide(.refuse, on: held, by: dispatcher, at: monday + 40) == 0, "decided once")
    #expect(try store.history(held).count == 1)
  }

  @Test("that is refused is declined with the reason for its reporter, and counts nowhere")
  mutating func refuse() throws {
    let held = try receive([.address])
    #expect(try store.decide(.refuse, on: held, by: dispatcher, at: monday + 30) == 1)
    #expect(try state(held) == .declined && counted() == 0 && list(.held).isEmpty)
    #expect(try store.history(held).last?.text == "不是诉求")
  }

  @Test("is released by whatever leads it on")
  mutating func goesOn() throws {
    let held = try receive([.formTime])
    try store.record(NewEvent(.remark, by: .resident, text: "还有"), on: held, at: monday + 10)
    #expect(try counted() == 0, "a remark leads nowhere")
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: held, at: monday + 20)
    #expect(try counted() == 1 && list(.held).isEmpty)
  }

  @Test("with others of the same text is one line; released, the others follow the first, and all count")
  mutating func flood() throws {
    let first = try receive(text: "同样的话")
    let others = try (1...3).map { try receive(text: "同样的话", at: monday + $0) }
    #expect(try list(.held) == [others[0]])
    let hold = try #require(try store.caseFile(others[2], for: Authority(role: .dispatcher))?.hold)
    #expect(hold.count == 3 && hold.reasons == [.sameText])
    #expect(try store.decide(.release, on: others[1], by: dispatcher, at: monday + 60) == 3)
    #expect(try others.map { try state($0) } == [.merged, .merged, .merged])
    #expect(try store.history(others[0]).last?.earlierCase == first.description)
    #expect(try counted() == 4 && list(.held).isEmpty)
  }

  @Test("with others of the same text is refused with them")
  mutating func refusedFlood() throws {
    let first = try receive(text: "同样的话")
    let others = try (1...2).map { try receive(text: "同样的话", at: monday + $0) }
    #expect(try store.decide(.refuse, on: others[0], by: dispatcher, at: monday + 60) == 2)
    #expect(try others.map { try state($0) } == [.declined, .declined])
    #expect(try state(first) == .received && counted() == 1)
  }

  @Test("is not decided by who may not, and then stays as it was")
  mutating func whoMay() throws {
    let held = try receive([.word])
    let handler = HoldJudge(login: nil, role: .handler, reason: "x")
    #expect(throws: StoreError.self) { try store.decide(.refuse, on: held, by: handler, at: monday + 30) }
    #expect(try list(.held) == [held])
  }

  @Test("limits come back from the store as content set them")
  func limits() throws {
    var reference = PortalReference.sample
    reference.abuse.words = ["代开", "发票"]
    reference.abuse.heldAbovePerPlace = 7
    reference.abuse.holdsUntimed = false
    _ = try store.synchronize(reference)
    #expect(try store.screeningRules().limits == reference.abuse)
  }

  @Test(
    "what people vary is not compared",
    arguments: [
      ("Ａbc 1，2。", "abc12"), ("路灯\u{200B} 坏-了！", "路灯坏了"), ("！？", ""),
    ])
  func compared(text: String, letters: String) {
    #expect(ComparedText(text).bytes == Array(letters.utf8))
    #expect(!ComparedText(text).contains(ComparedText("")))
  }
}
