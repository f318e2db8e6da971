import CaseStore
import Casework
import Testing

/// A case that was reported through the form, and what its reporter and staff do with it.
struct OwnCase {
  let portal: TestPortal
  let number: CaseNumber
  let queryCode: String

  init(_ portal: TestPortal, text: String = "路灯不亮三天了") throws {
    self.portal = portal
    let desk = Desk(portal)
    let location = try #require(
      try desk.post("/submit", goodReport.filter { $0.0 != "text" } + [("text", text)]).location)
    number = try #require(location.between("n=", "&").flatMap { CaseNumber(typed: $0) })
    queryCode = String(location.suffix(6))
  }

  var fields: [(String, String)] { [("number", number.description), ("query", queryCode)] }

  func act(_ events: NewEvent..., after seconds: Int64 = 600) throws {
    for event in events { _ = try portal.store().record(event, on: number, at: monday + seconds) }
  }

  /// Dispatched, signed for and answered: the answer is event 4.
  func answer(_ text: String = "已修好。", after seconds: Int64 = 600) throws {
    try act(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: text), after: seconds)
  }

  func post(_ path: String, _ fields: [(String, String)], after seconds: Int64 = 7200) throws -> Answer {
    try Desk(portal, at: monday + seconds).post(path, self.fields + fields)
  }

  func page(after seconds: Int64 = 7200) throws -> Answer {
    try Desk(portal, at: monday + seconds).get("/status", [("n", number.description), ("q", queryCode)])
  }

  /// The actions of its history.
  func history() throws -> [Action] { try portal.store().history(number).map(\.action) }
}
