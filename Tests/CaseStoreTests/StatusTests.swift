import CaseStore
import Casework
import Testing

@Suite("A reporter follows a case")
struct StatusTests {
  @Test("number and query code together open it; a wrong one of either answers the same")
  func status() throws {
    let workspace = try Workspace()
    let store = try workspace.filledStore()
    var generator = SeededGenerator(1)
    let stranger = CaseNumber(day: CivilDate(daysSince1970: 1), ordinal: 1)
    let wrong = CodeText(using: &generator)
    #expect(try store.status(stranger, queryCode: wrong) == nil)
    let receipt = try store.receiveSample(&generator)
    let code = try CodeText(parsing: receipt.queryCode)
    let status = try #require(try store.status(receipt.number, queryCode: code))
    #expect(status.place == "一社区" && status.category == "垃圾" && status.state == .received)
    #expect(status.history.map(\.action) == [.receive])
    #expect(status.text == "路灯不亮" && status.location == nil && status.unitNames.isEmpty)
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: receipt.number, at: monday + 60)
    #expect(try store.status(receipt.number, queryCode: code)?.unitNames == ["u1": "城管局"])
    #expect(try store.status(receipt.number, queryCode: wrong) == nil)
    #expect(try store.status(stranger, queryCode: code) == nil, "although the newest case has this query code")
  }
}
