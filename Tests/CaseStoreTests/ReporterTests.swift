import CSQLite
import CaseStore
import Casework
import Testing

@Suite("A reporter acts on the own case")
struct ReporterTests {
  let workspace: Workspace
  let store: CaseStore
  let receipt: Receipt
  let claim: CaseClaim

  init() throws {
    workspace = try Workspace()
    store = try workspace.store()
    _ = try store.synchronize(.closedLoop)
    var generator = SeededGenerator(1)
    receipt = try store.receiveSample(&generator)
    claim = .queryCode(try CodeText(parsing: receipt.queryCode))
  }

  private func handle(_ events: NewEvent..., of number: CaseNumber? = nil, after seconds: Int64 = 60) throws {
    for event in events { try store.record(event, on: number ?? receipt.number, at: monday + seconds) }
  }

  /// Dispatches, signs and answers.
  private func answer(after seconds: Int64 = 60) throws {
    try handle(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "修好了"), after: seconds)
  }

  private func act(_ deed: ReporterDeed, after seconds: Int64 = 7200) throws -> ReporterOutcome? {
    try store.act(deed, on: receipt.number, claim, at: monday + seconds)
  }

  private func view() throws -> ReporterView { try #require(try store.reporterView(receipt.number, claim)) }

  @Test("what does not belong together opens nothing and does nothing, whichever of the two is wrong")
  func strangers() throws {
    var generator = SeededGenerator(8)
    let wrong = CaseClaim.queryCode(CodeText(using: &generator))
    let other = CaseNumber(day: CivilDate(daysSince1970: 9), ordinal: 1)
    let deeds: [ReporterDeed] = [
      .rate(answer: 4, .satisfied, .resolved, text: nil), .remark("加一句", seen: 1), .withdraw(reason: nil),
      .keepPrivate,
    ]
    for deed in deeds {
      #expect(try store.act(deed, on: receipt.number, wrong, at: monday) == nil)
      #expect(try store.act(deed, on: other, claim, at: monday) == nil)
    }
    #expect(try store.reporterView(receipt.number, wrong) == nil && store.reporterView(other, claim) == nil)
    #expect(try store.history(receipt.number).count == 1 && !view().wantsNoPublication)
  }

  @Test("an answer is rated once, however often the form is sent")
  func rating() throws {
    try answer()
    let deed = ReporterDeed.rate(answer: 4, .satisfied, .resolved, text: "挺快")
    #expect(try act(deed) == .done && act(deed) == .alreadyDone)
    let sum = try view().sum
    #expect(sum.state == .rated && sum.grade == .satisfied && sum.resolution == .resolved)
    #expect(try store.history(receipt.number).last?.text == "挺快")
  }

  @Test("before an answer, and of what is no answer, there is no rating")
  func noAnswer() throws {
    #expect(try act(.rate(answer: 1, .satisfied, .resolved, text: nil)) == .notPossible)
    try answer()
    #expect(try act(.rate(answer: 2, .satisfied, .resolved, text: nil)) == .answeredAnew)
    #expect(try act(.rate(answer: 40, .satisfied, .resolved, text: nil)) == .notPossible)
    #expect(try view().sum.ratedAt == nil)
  }

  @Test("an unhappy rating takes the case up again with a fresh deadline; the next answer is rated anew")
  func reopening() throws {
    try answer()
    let first = ReporterDeed.rate(answer: 4, .dissatisfied, .unresolved, text: nil)
    #expect(try act(first, after: 86_400) == .done)
    let sum = try view().sum
    #expect(sum.state == .dispatched && sum.reopenCount == 1)
    #expect(try #require(sum.deadlines.answer) > monday + 86_400 && sum.deadlines.answer != receipt.answerDue)
    #expect(try act(first, after: 86_500) == .alreadyDone)
    try handle(
      NewEvent(.sign, by: .handler, unit: "u1"), NewEvent(.answer, by: .handler, unit: "u1", text: "换了新灯"),
      after: 90_000)
    #expect(try act(.rate(answer: 5, .satisfied, .resolved, text: nil), after: 90_100) == .answeredAnew)
    #expect(try act(first, after: 90_100) == .alreadyDone, "the old form again")
    #expect(try act(.rate(answer: 8, .satisfied, .resolved, text: nil), after: 90_200) == .done)
  }

  @Test("a line is added once however often it is sent, and lets a clock that waited run again")
  func remark() throws {
    try handle(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.pause, by: .handler, unit: "u1", text: "哪一盏?"))
    let due = try #require(try view().sum.deadlines.answer)
    #expect(try act(.remark("门口那盏", seen: 4)) == .done && act(.remark("门口那盏", seen: 4)) == .alreadyDone)
    let sum = try view().sum
    #expect(sum.pausedAt == nil && sum.state == .signed)
    #expect(try #require(sum.deadlines.answer) > due, "the time the pause took is given back")
    #expect(try store.history(receipt.number).map(\.action).suffix(2) == [.remark, .unpause])
    #expect(try act(.remark("门口那盏", seen: 6)) == .done, "the same words, said again later")
  }

  @Test("after so many lines no more are taken")
  func manyRemarks() throws {
    for index in 1...CaseStore.remarkLimit { #expect(try act(.remark("\(index)", seen: index)) == .done) }
    #expect(try act(.remark("one more", seen: 40)) == .tooMany)
  }

  @Test("a case taken back is off the site and stays off; sent twice it is done once")
  func withdrawing() throws {
    try store.publish(receipt.number, PublicText(title: "灯", question: "灯", answer: ""), by: .editor, at: monday)
    #expect(try view().isPublished)
    #expect(try act(.withdraw(reason: "自己修好了")) == .done && act(.withdraw(reason: nil)) == .alreadyDone)
    let view = try view()
    #expect(view.sum.state == .withdrawn && !view.isPublished && view.wantsNoPublication)
    #expect(try act(.remark("又坏了", seen: 2)) == .notPossible)
    #expect(throws: StoreError.reporterObjects(receipt.number.description)) {
      try store.publish(receipt.number, PublicText(title: "灯", question: "灯", answer: ""), by: .editor, at: monday)
    }
  }

  @Test("an answered case is not taken back")
  func tooLate() throws {
    try answer()
    #expect(try act(.withdraw(reason: nil)) == .notPossible)
  }

  @Test("a case that others were merged into goes on; they see how far it is, and follow a chain to its end")
  func merged() throws {
    var generator = SeededGenerator(5)
    let second = try store.receiveSample(&generator), third = try store.receiveSample(&generator)
    try handle(
      NewEvent(.merge, by: .dispatcher, earlierCase: second.number.description), of: third.number)
    try handle(
      NewEvent(.merge, by: .dispatcher, earlierCase: receipt.number.description), of: second.number)
    try handle(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    #expect(try act(.withdraw(reason: nil)) == .followedByOthers)
    #expect(try view().isFollowed && view().earlier == nil)
    let claim = CaseClaim.queryCode(try CodeText(parsing: third.queryCode))
    let earlier = try #require(try store.reporterView(third.number, claim)?.earlier)
    #expect(earlier.number == receipt.number && earlier.unit == "城管局" && earlier.sum.state == .dispatched)
    #expect(!earlier.isPublished)
    #expect(try store.act(.remark("x", seen: 2), on: third.number, claim, at: monday + 99) == .notPossible)
  }

  @Test("not to be published may be said later; what is public then goes")
  func privacy() throws {
    try store.publish(receipt.number, PublicText(title: "灯", question: "灯", answer: ""), by: .editor, at: monday)
    #expect(try act(.keepPrivate) == .done && act(.keepPrivate) == .alreadyDone)
    #expect(try view().wantsNoPublication && !view().isPublished && view().sum.state == .received)
  }

  @Test("the row stays what the events add up to")
  func sound() throws {
    try answer()
    _ = try act(.rate(answer: 4, .veryDissatisfied, .unresolved, text: "没修"))
    _ = try act(.remark("还是不亮", seen: 6))
    _ = try act(.withdraw(reason: nil))
    #expect(try store.verifyHistories().isEmpty)
  }
}

extension PortalReference {
  /// The sample with the portal's own rules in force.
  static var closedLoop: PortalReference {
    var reference = sample
    reference.automatic = AutomaticRules()
    return reference
  }
}
