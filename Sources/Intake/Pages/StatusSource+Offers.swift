internal import CaseStore
internal import Casework
internal import HTTPExchange

/// What the reporter can do.
extension StatusSource {
  func addForms(to content: inout StatusPage.Content, _ drafts: StatusDrafts) throws(Failure) {
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
}

extension CaseClaim {
  /// A grid worker says on the spot whether an answer is true; how it pleases is for those whose problem it is.
  var asksGrade: Bool { role != .gridWorker }
}
