import Testing

@testable import CaseStore

@Suite("Samples and notices are found by an index")
struct SupervisionPlanTests {
  @Test(
    "nothing is looked for among all cases or all events",
    arguments: [
      (CaseStore.samplePopulation, "SEARCH e USING INDEX events_drawn_from"),
      (CaseStore.openSampleRows, "SEARCH s USING INDEX samples_open"),
      (CaseStore.dueNotices, "SEARCH o USING INDEX outbox_waiting"),
    ])
  func plans(sql: StaticString, index: String) throws {
    let plan = try QueryPlanTests().plan(sql)
    #expect(plan.contains { $0.hasPrefix(index) }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}
