import CaseStore
import Casework
import Testing

@Suite("A report comes in")
struct ReceiveTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private func receive(_ report: NewReport, at moment: Timestamp = monday) throws -> Receipt {
    var generator = SeededGenerator(1)
    return try store.receive(report, at: moment, using: &generator)
  }

  private func report(_ origin: NewReport.Origin = .code("ACODE1"), key: String? = nil) -> NewReport {
    NewReport(
      origin: origin, category: "k1", kind: .complaint, channel: .code, text: "路灯不亮",
      sealContact: { _ in [1, 2, 3] }, idempotencyKey: key)
  }

  @Test("the day's first report gets number 1 of its day, and a deadline by the category's limit")
  func first() throws {
    let receipt = try receive(report())
    #expect(receipt.number.description == "20261116-0001")
    #expect(receipt.isNew)
    let wednesday = UTCOffset.china.date(monday) + 2
    #expect(receipt.answerDue == UTCOffset.china.moment(wednesday, secondOfDay: 63_000))
    let history = try store.history(receipt.number)
    #expect(history.map(\.action) == [.receive])
    #expect(history.first?.deadlines?.answer == receipt.answerDue)
  }

  @Test("the same form sent twice makes one case and gives the same receipt")
  func idempotent() throws {
    let first = try receive(report(key: "form-1"))
    var again = try receive(report(key: "form-1"), at: monday + 60)
    #expect(!again.isNew)
    again.isNew = true
    #expect(again == first)
    #expect(try receive(report(key: "form-2")).number.description == "20261116-0002")
  }

  @Test("a clock that was set back goes on with the numbers of that day")
  func clockSetBack() throws {
    let numbers = try [monday, monday + 86_400, monday, monday + 86_400].map { moment in
      try receive(report(), at: moment).number.description
    }
    #expect(numbers == ["20261116-0001", "20261117-0001", "20261116-0002", "20261117-0002"])
  }

  @Test("a year without a calendar still takes reports, without a deadline")
  func calendarGap() throws {
    let later = UTCOffset.china.moment(CivilDate(daysSince1970: 22_000))
    #expect(try receive(report(), at: later).answerDue == nil)
  }

  @Test("the day of a number is the portal's, not that of UTC")
  func zone() throws {
    let beforeMidnightUTC = UTCOffset.china.moment(CivilDate(daysSince1970: 20_774), secondOfDay: 60)
    #expect(try receive(report(), at: beforeMidnightUTC).number.description == "20261117-0001")
  }

  @Test("an unknown code, place or category is told apart and stores nothing")
  func unknown() throws {
    #expect(throws: StoreError.unknownCode("ZZZZZZ")) { try receive(report(.code("ZZZZZZ"))) }
    #expect(throws: StoreError.unknownPlace("nowhere")) { try receive(report(.place("nowhere"))) }
    var strange = report()
    strange.category = "none"
    #expect(throws: StoreError.unknownCategory("none")) { try receive(strange) }
    #expect(try receive(report()).number.description == "20261116-0001")
  }

  @Test("a retired code still says where the reporter stands, a redirected one leads to the other place")
  func codes() throws {
    try store.addCodes([Code(text: "ACODE2", place: "c2", material: "poster", placement: "")])
    try store.redirect(code: "ACODE1", to: "ACODE2")
    #expect(try store.place(ofCode: "ACODE1") == "c2")
    try store.retire(code: "ACODE2")
    let receipt = try receive(report())
    let code = try #require(try? CodeText(parsing: receipt.queryCode))
    #expect(try store.status(receipt.number, queryCode: code)?.place == "二社区")
  }
}
