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

  var maker: PageMaker { wording.maker }
  var sum: Case { view.sum }
  var history: [Event] { view.status.history }

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

  static func publicAddress(_ number: CaseNumber) -> String { "/cases/\(number.month)/\(number).html" }
}
