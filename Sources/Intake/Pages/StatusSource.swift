internal import CaseStore
internal import Casework
internal import HTTPExchange

/// Makes the content of the status page. Staff's remarks and disclosures are the desk's own business; of what staff wrote, the
/// answer, the reason why there is none, the question of a pause and the reason of an extension are meant for the reporter.
struct StatusSource {
  let view: ReporterView
  let claim: CaseClaim
  let question: CaseQuestion
  let mount: String
  let wording: StandingWording

  private var maker: PageMaker { wording.maker }
  private var sum: Case { view.sum }
  private var history: [Event] { view.status.history }

  func content(_ drafts: StatusDrafts) throws(Failure) -> StatusPage.Content {
    let status = view.status
    let standing = Standing(sum: sum, unit: status.unit)
    var content = StatusPage.Content(
      number: status.number.description,
      about: [try maker.say("kind.\(status.kind.rawValue)"), status.category, status.place].compactMap(\.self),
      state: try wording.state(standing), next: try wording.next(standing), question: Blank.paragraphs(status.text),
      location: status.location, hidden: question.fields)
    content.notices = try notices()
    content.facts = try facts()
    content.earlier = try earlier()
    content.coUnits = try coUnits()
    try addAnswer(to: &content)
    try addForms(to: &content, drafts)
    return content
  }

  // MARK: - What is told

  private func notices() throws(Failure) -> [String] {
    // Where no rule takes an unhappy case up again, a person decides.
    let isUnhappy = sum.grade.map { !$0.isSatisfied } ?? false || sum.resolution == .unresolved
    if sum.state == .rated, isUnhappy { return [try maker.say("status.unhappy")] }
    guard sum.state.isOpen, let key = reopening else { return [] }
    return [try maker.say(key, ("due", try sum.deadlines.answer.map(wording.moments.moment) ?? ""))]
  }

  private func facts() throws(Failure) -> [String] {
    var facts: [String] = []
    if view.endorsementCount > 0 {
      facts.append(try maker.say("status.endorsed", ("count", String(view.endorsementCount))))
    }
    if view.isFollowed { facts.append(try maker.say("status.followed")) }
    if view.wantsNoPublication, sum.state != .withdrawn { facts.append(try maker.say("status.private")) }
    return facts
  }

  /// Why a case was taken up again: its reporter's rating, or somebody at the desk.
  private var reopening: String? {
    guard let index = history.lastIndex(where: { $0.action == .reopen }), index > 0 else { return nil }
    let cause = history[index - 1]
    let isRated = (cause.action == .rate || cause.action == .confirm) && isOwn(cause)
    let key = history[index].role == .system && isRated ? "status.reopened-rated" : "status.reopened"
    return sum.deadlines.answer == nil ? key + "-no-due" : key
  }

  private func earlier() throws(Failure) -> EarlierCaseRecord.Content? {
    guard let earlier = view.earlier else { return nil }
    // What was answered was answered to somebody else: the public text may be read, and nothing but that.
    let rest = earlier.isPublished ? "earlier.published" : "earlier.unpublished"
    return EarlierCaseRecord.Content(
      number: earlier.number.description,
      state: try maker.say("earlier.\(earlier.sum.state.rawValue)", ("unit", earlier.unit ?? "")),
      next: earlier.sum.state.isOpen ? try wording.answerDue(earlier.sum) : try maker.say(rest),
      publicHref: earlier.isPublished ? Self.publicAddress(earlier.number) : "")
  }

  private func coUnits() throws(Failure) -> [String] {
    var lines: [String] = []
    for coUnit in sum.coUnits {
      let name = ("unit", view.status.unitNames[coUnit.unit] ?? coUnit.unit)
      if coUnit.contributedAt != nil {
        lines.append(try maker.say("co-unit.done", name))
      } else if let due = coUnit.due {
        let key = wording.now > due ? "co-unit.overdue" : "co-unit.due"
        lines.append(try maker.say(key, name, ("due", try wording.moments.moment(due))))
      } else {
        lines.append(try maker.say("co-unit.open", name))
      }
    }
    return lines
  }

  // MARK: - The answer and the history

  /// The actions whose text is written to the reporter, and what stands above it.
  private static var headings: [Action: String] {
    [.answer: "case.answer", .decline: "status.reason", .shelve: "status.plan"]
  }

  private func addAnswer(to content: inout StatusPage.Content) throws(Failure) {
    let closing = history.last { Self.headings[$0.action] != nil && $0.text != nil }
    if let closing, let key = Self.headings[closing.action] {
      // After a reopening what was answered before stands where it belongs, in the history.
      content.isPast = sum.state.isOpen
      content.answerHeading = try maker.say(content.isPast ? "status.earlier-answer" : key)
      content.answer = Blank.paragraphs(closing.text ?? "")
    }
    if sum.pausedAt != nil {
      content.asked = Blank.paragraphs(history.last { $0.action == .pause }?.text ?? "")
    }
    for event in history where isShown(event) {
      content.timeline.append(try line(event, isAnswer: event == closing))
    }
    if let grade = sum.grade {
      var parts = [try maker.say("grade.\(grade.rawValue)")]
      if let resolution = sum.resolution { parts.append(try maker.say("resolution.\(resolution.rawValue)")) }
      content.judged = try maker.say("judgement.given", ("judgement", parts.joined(separator: " · ")))
    }
  }

  private func isShown(_ event: Event) -> Bool {
    switch event.action {
    case .disclose: false
    case .remark: isOwn(event)
    default: true
    }
  }

  private func line(_ event: Event, isAnswer: Bool) throws(Failure) -> ReporterTimelineRow.Content {
    let unit = event.action == .dispatch || event.action == .joinUnit ? event.target : event.unit
    return ReporterTimelineRow.Content(
      date: wording.moments.offset.date(event.at).description, day: try wording.moments.day(event.at),
      what: try maker.say("event.\(event.action.rawValue)"),
      who: unit.flatMap { view.status.unitNames[$0] } ?? "",
      words: !isAnswer && isMeantForReporter(event) ? Blank.paragraphs(event.text ?? "") : [], isAnswer: isAnswer)
  }

  private func isMeantForReporter(_ event: Event) -> Bool {
    switch event.action {
    case .answer, .decline, .shelve, .pause, .extend: true
    case .remark, .rate, .withdraw, .confirm: isOwn(event)
    default: false
    }
  }

  /// Whether the reporter who looks did it.
  private func isOwn(_ event: Event) -> Bool { event.role == claim.role && event.user == claim.user }

  // MARK: - What can be done

  private func addForms(to content: inout StatusPage.Content, _ drafts: StatusDrafts) throws(Failure) {
    if let answer = answerToJudge {
      content.judgement = try JudgementForm.Content(
        JudgementEntry(answer: answer, text: drafts.rating), of: question, asksGrade: claim.asksGrade,
        action: mount + "/rate",
        maker)
    }
    if sum.state != .merged, sum.state != .withdrawn {
      content.remark = RemarkForm.Content(
        RemarkEntry(text: drafts.remark, seen: sum.eventCount), of: question, mount: mount)
      if !view.wantsNoPublication { content.privateAction = mount + "/private" }
    }
    if !view.isFollowed, (try? Transition.next(after: sum.state, .withdraw, by: claim.role)) != nil {
      content.withdrawHref = LocalLocation(mount + "/withdraw", query: question.address).text
    }
    if view.isPublished { content.publicHref = Self.publicAddress(view.status.number) }
    if let code = question.personalCode {
      content.backHref = LocalLocation(mount + "/patrol", query: [("w", code)]).text
    }
  }

  /// The place in the history of the answer that waits for the reporter's judgement.
  private var answerToJudge: Int? {
    let action: Action = claim.asksGrade ? .rate : .confirm
    guard let answer = history.last(where: { $0.action == .answer }), answer.user == nil || answer.user != claim.user,
      (try? Transition.next(after: sum.state, action, by: claim.role)) != nil,
      !history.contains(where: { $0.sequence > answer.sequence && $0.action == action && $0.user == claim.user })
    else { return nil }
    return action == .rate && sum.ratedAt != nil ? nil : answer.sequence
  }

  private static func publicAddress(_ number: CaseNumber) -> String { "/cases/\(number.month)/\(number).html" }
}

extension CaseClaim {
  /// A grid worker says on the spot whether an answer is true; how it pleases is for those whose problem it is.
  var asksGrade: Bool { role != .gridWorker }
}
