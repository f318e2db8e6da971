import Casework
import Testing

@testable import CaseStore

@Suite("What editors decide one after the other")
struct PublicationDeskTests {
  private let workspace: Workspace
  private let store: CaseStore
  private var generator = SeededGenerator(1)

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    for login in ["wang", "li"] {
      let editor = NewStaffMember(login: login, name: login, role: .editor, passwordHash: "")
      try store.addUser(editor, by: nil, at: monday)
    }
  }

  private let text = PublicText(title: "标题", question: "问", answer: "答")

  private mutating func answered(
    _ category: String? = "k1", place: String = "c1", isPrivate: Bool = false
  ) throws -> CaseNumber {
    let report = NewReport(
      origin: .place(place), category: category, kind: .help, channel: .web, text: "路灯不亮", wantsNoPublication: isPrivate
    )
    let number = try store.receive(report, at: monday, using: &generator).number
    try store.record(NewEvent(.answer, by: .dispatcher, text: "已修好"), on: number, at: monday + 60)
    return number
  }

  private func deeds(_ number: CaseNumber) throws -> [PublicationDeed.Deed] {
    try store.publicationSource(number).log.map(\.deed)
  }

  @Test("the second of two who looked at the same draft is told so, whatever the first did, and changes nothing")
  mutating func conflict() throws {
    let number = try answered()
    let seen = try store.publicationSource(number).version
    let mask = Mask(part: .question, range: 0..<2, isMasked: true, reason: "")
    try store.decide([mask], on: number, user: "wang", expecting: seen, at: monday + 70)
    #expect(throws: StoreError.publicationChanged) {
      try store.publish(number, text, by: .editor, user: "li", expecting: seen, at: monday + 80)
    }
    #expect(throws: StoreError.publicationChanged) {
      try store.withhold(number, .minor, reason: "", by: .editor, user: "li", expecting: seen, at: monday + 80)
    }
    #expect(throws: StoreError.publicationChanged) {
      try store.takeBack(.question, 0..<2, on: number, user: "li", expecting: seen, at: monday + 80)
    }
    #expect(try deeds(number) == [.mask])
    let again = try store.publicationSource(number).version
    try store.recordLook(at: number, by: .editor, user: "li", at: monday + 90)
    try store.publish(number, text, by: .editor, user: "li", expecting: again, at: monday + 100)
    #expect(try store.publicationSource(number).published == text)
  }

  @Test("another answer is a change as well, and takes the decisions about passages of the old one along")
  mutating func newAnswer() throws {
    let number = try answered()
    let passages = Mask.Part.allCases.map { Mask(part: $0, range: 0..<2, isMasked: true, reason: "") }
    try store.decide(passages, on: number, user: "wang", at: monday + 70)
    let seen = try store.publicationSource(number).version
    for step in [
      NewEvent(.reopen, by: .supervisor), NewEvent(.dispatch, by: .dispatcher, target: "u1"),
      NewEvent(.sign, by: .system), NewEvent(.answer, by: .system, text: "再修"),
    ] { try store.record(step, on: number, at: monday + 80) }
    #expect(throws: StoreError.publicationChanged) {
      try store.publish(number, text, by: .editor, user: "li", expecting: seen, at: monday + 100)
    }
    #expect(try store.publicationSource(number).masks.map(\.part) == [.question])
  }

  @Test("a look at an original is written down, for half an hour once by the same person")
  mutating func looks() throws {
    let number = try answered()
    for (user, minutes) in [("wang", 2), ("wang", 20), ("li", 21), ("wang", 22), ("wang", 60)] {
      try store.recordLook(at: number, by: .editor, user: user, at: monday + Int64(minutes * 60))
    }
    #expect(try store.publicationSource(number).log.compactMap(\.user) == ["wang", "li", "wang", "wang"])
    #expect(try deeds(number).allSatisfy { $0 == .look })
  }

  @Test("what was withheld or withdrawn can wait for another decision; the counts say why cases are withheld")
  mutating func redraft() throws {
    let (first, second) = (try answered(), try answered())
    try store.withhold(first, .illness, reason: "病情", by: .editor, user: "wang", at: monday + 70)
    try store.publish(second, text, by: .editor, user: "wang", at: monday + 71)
    try store.withdraw(second, reason: "有误", by: .supervisor, at: monday + 72)
    #expect(try store.publicationQueueCount() == 0 && store.withholdingCounts() == [.illness: 1])
    #expect(try store.decidedPublications(.withheld).map(\.ground) == [.illness])
    try store.redraft(first, reason: "已核实", by: .editor, user: "li", at: monday + 80)
    try store.redraft(second, reason: "已改", by: .editor, user: "li", at: monday + 81)
    #expect(Set(try store.publicationQueue().map(\.number)) == [first, second])
    #expect(try store.withholdingCounts().isEmpty && store.publicationSource(first).ground == nil)
    #expect(try store.publicationSource(second).published == nil)
    #expect(try deeds(first) == [.withhold, .redraft])
  }

  @Test("a reporter's wish withholds what waits and withdraws what is published, which the record says")
  mutating func wish() throws {
    let (waiting, published, open) = (try answered(), try answered(), try store.receiveSample(&generator).number)
    try store.publish(published, text, by: .editor, user: "wang", at: monday + 70)
    for number in [waiting, published, open] {
      let row = try #require(try store.caseIdentity(number))
      #expect(try store.keepOffSite(row, by: .resident, user: nil, at: monday + 80))
      #expect(try !store.keepOffSite(row, by: .resident, user: nil, at: monday + 81))
    }
    #expect(try store.publicationCounts() == [.withheld: 1, .withdrawn: 1])
    #expect(try store.withholdingCounts() == [.reporter: 1] && store.publicationQueueCount() == 0)
    #expect(try deeds(published) == [.publish, .withdraw] && deeds(waiting) == [.withhold] && deeds(open).isEmpty)
    #expect(try store.publicationSource(published).log.last?.role == .resident)
  }

  @Test("the queue is narrowed by place, category and by what a look at the texts found")
  mutating func filters() throws {
    let (first, second, private_) = (
      try answered(), try answered(nil, place: "c2"), try answered(place: "c2", isPrivate: true)
    )
    func found(_ filter: PublicationFilter) throws -> [CaseNumber] { try store.publicationQueue(filter).map(\.number) }
    #expect(try found(PublicationFilter(place: "c2")) == [second, private_])
    #expect(try found(PublicationFilter(place: "s1")).count == 3)
    #expect(try found(PublicationFilter(category: "k")) == [first, private_])
    #expect(try found(PublicationFilter(place: "nowhere")).isEmpty)
    #expect(try found(PublicationFilter(mark: .objection)) == [private_])
    #expect(try store.queueWithoutDrafts(limit: 2) == [first, second])
    try store.keep([
      (first, DraftFacts(flags: [.minor, .crime], findingCount: 2, leastConfidence: 0.6)),
      (second, DraftFacts(flags: [], findingCount: 1, leastConfidence: 0.92)),
      (private_, DraftFacts(flags: [], findingCount: 0, leastConfidence: 1)),
    ])
    #expect(try store.queueWithoutDrafts(limit: 5).isEmpty)
    #expect(try found(PublicationFilter(mark: .flag(.crime))) == [first])
    #expect(try found(PublicationFilter(mark: .flag(.illness))).isEmpty)
    #expect(try found(PublicationFilter(mark: .clear(leastConfidence: 90))) == [second])
    #expect(try found(PublicationFilter(mark: .clear(leastConfidence: 95))).isEmpty)
    try store.publish(second, text, by: .editor, user: "wang", at: monday + 90)
    try store.redraft(second, reason: "x", by: .editor, user: "wang", at: monday + 91)
    #expect(try store.queueWithoutDrafts(limit: 5) == [second], "what was found before is looked for again")
    #expect(try store.publicationQueue(after: first).map(\.number) == [second, private_])
  }

  @Test("lists of what was decided are read page by page from an index, and content's rules are kept")
  mutating func lists() throws {
    var numbers: [CaseNumber] = []
    for index in 0..<5 {
      numbers.append(try answered())
      try store.publish(numbers[index], text, by: .editor, user: "wang", at: monday + 100 + Int64(index % 3))
    }
    let first = try store.decidedPublications(.published, limit: 3)
    let second = try store.decidedPublications(.published, after: first.last?.number, limit: 3)
    #expect(first.map(\.decidedAt) == first.map(\.decidedAt).sorted(by: >))
    #expect(Set((first + second).map(\.number)) == Set(numbers) && second.count == 2)
    let plan = try QueryPlanTests().plan(CaseStore.decidedInOrder)
    #expect(plan.first?.contains("publications_by_state") == true, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(try store.publicationRules() == PublicationRules())
    var reference = PortalReference.sample
    reference.publication = PublicationRules(
      officialNumbers: ["0530-5331234", "12345"], leastConfidence: 95, automaticCategories: ["k1"])
    _ = try store.synchronize(reference)
    #expect(try store.publicationRules() == reference.publication)
  }
}

extension CaseStore {
  fileprivate func caseIdentity(_ number: CaseNumber) throws -> Int64? { try caseID(number.description) }
}
