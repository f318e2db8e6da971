import CaseStore
import Casework
import PortalContent
import Simulation
import Testing

/// One case of each office goes through a whole loop of its own, by the office's rules and deadlines alone.
@Suite("A whole loop of each example office")
struct ExampleLoopTests {
  @Test("banyang: a deputy's proposal, a leader's instruction, a co-unit, a reminder that comes by itself")
  func banyang() throws {
    let office = try LoopOffice(.banyang)
    let loop = try office.report(
      at: "柳泉渡镇", of: "公交线路", .suggestion, by: .deputies, role: .deputy, "2026-06-01 09:00")
    let unit = try loop.suggestedUnit()
    #expect(office.name(unit) == "般阳公交公司")
    #expect(try loop.state().deadlines.answer == office.moment("2026-06-15 17:30"))
    try loop.record(NewEvent(.instruct, by: .leader, text: "抓紧"), "2026-06-01 09:05")
    try loop.record(NewEvent(.dispatch, by: .dispatcher, target: unit), "2026-06-01 09:10")
    #expect(try loop.state().deadlines.sign == office.moment("2026-06-01 09:25"))
    #expect(try loop.state().deadlines.contact == office.moment("2026-06-01 09:40"))
    // Nobody signs in a quarter of an hour, nor in the next: the portal escalates.
    #expect(try office.store.applyDueRules(at: office.moment("2026-06-01 09:41")).map(\.action) == [.escalate])
    let coUnit = try office.unit("区教育和体育局")
    try loop.record(NewEvent(.joinUnit, by: .dispatcher, target: coUnit), "2026-06-01 09:45")
    try loop.handle(by: unit, from: "2026-06-01 10:00") { moment in
      try loop.record(NewEvent(.contribute, by: .handler, unit: coUnit, text: "同意"), moment)
    }
    try loop.rateAndClose("2026-06-02 10:00", by: .deputy)
    try loop.expect(
      .closed,
      actions: [
        .receive, .instruct, .dispatch, .escalate, .joinUnit, .sign, .contact, .contribute, .answer, .rate, .close,
      ])
  }

  @Test("banyang: consultations in one working day, complaints in three, from any channel")
  func banyangLimits() throws {
    let office = try LoopOffice(.banyang)
    for (kind, due) in [(Kind.consultation, "2026-06-02"), (.complaint, "2026-06-04")] {
      let loop = try office.report(at: "文昌阁街道", of: "食品安全", kind, by: .app, "2026-06-01 20:00")
      #expect(try loop.state().deadlines.answer == office.moment(due + " 17:30"))
    }
  }

  @Test("gaoxin: unhappy, taken up again, satisfied, followed up, closed and looked back at")
  func gaoxin() throws {
    let office = try LoopOffice(.gaoxin)
    let loop = try office.report(at: "智造园区", of: "垃圾清运", .complaint, by: .code, "2026-03-02 09:00")
    let unit = try loop.suggestedUnit()
    #expect(office.name(unit) == "智造园区运营公司")
    try loop.record(NewEvent(.dispatch, by: .dispatcher, target: unit), "2026-03-02 09:20")
    try loop.handle(by: unit, from: "2026-03-02 10:00")
    try loop.record(
      NewEvent(.rate, by: .resident, grade: .dissatisfied, resolution: .unresolved), "2026-03-03 20:00")
    #expect(try loop.state().state == .dispatched)
    #expect(try loop.state().reopenCount == 1)
    try loop.handle(by: unit, from: "2026-03-04 10:00")
    try loop.record(
      NewEvent(.rate, by: .resident, grade: .satisfied, resolution: .resolved), "2026-03-05 20:00")
    try loop.record(NewEvent(.followUp, by: .dispatcher, outcome: .reached), "2026-03-06 10:00")
    // Seven calendar days after the call it closes by itself.
    #expect(try office.store.applyDueRules(at: office.moment("2026-03-13 23:59")) == [])
    #expect(try office.store.applyDueRules(at: office.moment("2026-03-14 00:10")).map(\.action) == [.close])
    try loop.record(NewEvent(.lookBack, by: .supervisor, text: "没有反弹"), "2026-04-03 10:00")
    #expect(try loop.state().lookedBackAt != nil)
    try loop.expect(
      .closed,
      actions: [
        .receive, .dispatch, .sign, .contact, .answer, .rate, .reopen, .sign, .contact, .answer, .rate, .followUp,
        .close,
        .lookBack,
      ])
  }

  @Test("nancheng: a grid worker on patrol reports a hazard, the category decides the unit, a look on the spot")
  func nancheng() throws {
    let office = try LoopOffice(.nancheng)
    try office.store.addUser(
      NewStaffMember(login: "grid", name: "网格员", role: .gridWorker, place: "99040100100101", passwordHash: ""),
      by: nil, at: office.moment("2026-03-01 09:00"))
    let loop = try office.report(
      at: "文昌1号楼", of: "高空坠物", .help, by: .gridWorker, role: .gridWorker, user: "grid",
      "2026-03-02 09:00")
    let unit = try loop.suggestedUnit()
    #expect(office.name(unit) == "公共安全办公室")
    #expect(try loop.state().deadlines.answer == office.moment("2026-03-04 18:00"))
    try loop.record(NewEvent(.dispatch, by: .dispatcher, target: unit), "2026-03-02 09:03")
    try loop.handle(by: unit, from: "2026-03-02 09:20")
    try loop.record(NewEvent(.confirm, by: .gridWorker, user: "grid", text: "属实"), "2026-03-02 15:00")
    try loop.rateAndClose("2026-03-02 15:05", by: .gridWorker)
    try loop.expect(.closed, actions: [.receive, .dispatch, .sign, .contact, .answer, .confirm, .rate, .close])

    let onTheSpot = try office.report(
      at: "文昌第一网格", of: "垃圾清运", .help, by: .gridWorker, role: .gridWorker, user: "grid",
      "2026-03-02 16:00")
    try onTheSpot.record(
      NewEvent(.answer, by: .gridWorker, user: "grid", text: "已清扫"), "2026-03-02 16:10")
    try onTheSpot.expect(.answered, actions: [.receive, .answer])
  }

  @Test("hotline: a county's own matter, three returns that are supervised, a late answer, a call that counts")
  func hotline() throws {
    let office = try LoopOffice(.hotline)
    let loop = try office.report(at: "古泉县", of: "供水", .help, by: .hotline, "2025-03-03 09:00")
    let county = try loop.suggestedUnit()
    #expect(office.name(county) == "古泉县人民政府")
    let city = try office.report(at: "澄东区", of: "供水", .help, by: .hotline, "2025-03-03 09:00")
    #expect(office.name(try city.suggestedUnit()) == "市供水集团")
    for (hour, wrong) in ["市水利局", "市供水集团", "市排水公司"].enumerated() {
      let unit = try office.unit(wrong)
      try loop.record(NewEvent(.dispatch, by: .dispatcher, target: unit), "2025-03-03 1\(hour):00")
      try loop.record(
        NewEvent(.sendBack, by: .handler, unit: unit, target: county, text: "属县里"), "2025-03-03 1\(hour):30")
    }
    #expect(try loop.state().supervisedAt == office.moment("2025-03-03 12:30"))
    try loop.record(NewEvent(.dispatch, by: .dispatcher, target: county), "2025-03-03 14:00")
    // Two working days for public utilities. Nobody signs, and then the answer is overdue: each escalates once.
    #expect(try loop.state().deadlines.answer == office.moment("2025-03-05 17:30"))
    #expect(
      try office.store.applyDueRules(at: office.moment("2025-03-05 17:31")).filter { $0.number == loop.number }
        .map(\.action) == [.escalate, .escalate])
    try loop.handle(by: county, from: "2025-03-06 09:00")
    try loop.record(NewEvent(.followUp, by: .dispatcher, outcome: .unreachable), "2025-03-07 09:00")
    try loop.rateAndClose("2025-03-08 09:00", by: .resident)
    try loop.expect(
      .closed,
      actions: [
        .receive, .dispatch, .sendBack, .dispatch, .sendBack, .dispatch, .sendBack, .supervise, .dispatch, .escalate,
        .escalate, .sign, .contact, .answer, .followUp, .rate, .close,
      ])
  }
}
