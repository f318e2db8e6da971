internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Publishing

extension DeskHandler {
  /// Does what a form of a draft's page asks for, if the draft still is what was seen.
  func decide(
    _ number: CaseNumber, _ visit: Visit, _ person: Visit.Person, _ form: FormFields
  ) throws(Failure) -> Response {
    guard let entry = DraftEntry(form), entry.deed.isFor(person.user.role) else { return message(.badRequest, visit) }
    let maker = try PageMaker(self, visit)
    guard let draft = try self.draft(of: number, maker, visit) else { return message(.missing, visit) }
    if let mistake = try perform(entry, on: draft, maker, visit, person) {
      var view = DraftView(draft: draft)
      view.mistake = mistake
      view.typed = entry.form
      if mistake == .changed, let now = try self.draft(of: number, maker, visit) { view.draft = now }
      return try show(view, maker, visit, person, mistake == .changed ? .conflict : .unprocessableContent)
    }
    return visit.redirect("/publication/\(number)", [("done", entry.deed.rawValue)])
  }

  /// Nil where it is done.
  private func perform(
    _ entry: DraftEntry, on draft: CaseDraft, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> DraftMistake? {
    guard entry.seen == DraftSight(draft) else { return .changed }
    guard entry.deed.fits(draft.source.state) else { return .notNow }
    let reason = try entry.reason(maker)
    if let mistake = mistake(in: entry, reason, draft) { return mistake }
    do throws(StoreError) {
      try store(entry, reason, draft, visit, person)
      return nil
    } catch {
      switch error {
      case .publicationChanged: return .changed
      case .reporterObjects: return .obstacle("objection")
      default: throw .store(error)
      }
    }
  }

  private func mistake(in entry: DraftEntry, _ reason: String, _ draft: CaseDraft) -> DraftMistake? {
    if entry.isTooLong { return .tooLong }
    switch entry.deed {
    case .mask:
      if entry.passage != nil { return nil }
      if entry.phrase.isEmpty { return .phrase }
      return passages(of: entry.phrase, in: draft).isEmpty ? .phraseUnknown : nil
    case .unmask:
      guard entry.passage != nil else { return .notNow }
      return reason.isEmpty ? .reason : nil
    case .restore: return entry.passage == nil ? .notNow : nil
    case .publish: return obstacle(to: entry, draft)
    case .withhold:
      guard let ground = entry.ground else { return .ground }
      return ground == .other && entry.text.isEmpty ? .reason : nil
    case .withdraw, .redraft: return reason.isEmpty ? .reason : nil
    }
  }

  /// A person has looked at doubtful findings on this very page; flags need a decision of their own.
  private func obstacle(to entry: DraftEntry, _ draft: CaseDraft) -> DraftMistake? {
    for obstacle in draft.obstacles {
      switch obstacle {
      case .unanswered: return .obstacle("unanswered")
      case .objection: return .obstacle("objection")
      case .flag(let flag) where !entry.accepts(flag): return .flags
      case .flag, .doubt: continue
      }
    }
    return nil
  }

  private func passages(of phrase: String, in draft: CaseDraft) -> [(part: Mask.Part, range: Range<Int>)] {
    Mask.Part.allCases.flatMap { part in
      Clauses.ranges(of: phrase, in: draft.scalars(part)).map { (part, $0) }
    }
  }

  private func store(
    _ entry: DraftEntry, _ reason: String, _ draft: CaseDraft, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) {
    let (store, number, now) = (visit.store, draft.source.number, visit.now)
    let (role, user, seen) = (person.user.role, person.user.login, entry.seen.version)
    switch entry.deed {
    case .mask, .unmask:
      let isMasked = entry.deed == .mask
      let found = entry.passage.map { [$0] } ?? passages(of: entry.phrase, in: draft)
      let masks = found.map { Mask(part: $0.part, range: $0.range, isMasked: isMasked, reason: reason) }
      try store.decide(masks, on: number, user: user, expecting: seen, at: now)
    case .restore:
      guard let passage = entry.passage else { return }
      try store.takeBack(passage.part, passage.range, on: number, user: user, expecting: seen, at: now)
    case .publish:
      let flags = draft.flags.map(\.rawValue).joined(separator: " ")
      try store.publish(
        number, draft.published, by: role, user: user, reason: flags.isEmpty ? nil : flags, expecting: seen, at: now)
    case .withhold:
      try store.withhold(
        number, entry.ground ?? .other, reason: reason, by: role, user: user, expecting: seen, at: now)
    case .withdraw: try store.withdraw(number, reason: reason, by: role, user: user, expecting: seen, at: now)
    case .redraft: try store.redraft(number, reason: reason, by: role, user: user, expecting: seen, at: now)
    }
  }
}

extension CaseDraft {
  /// The original of a part.
  func scalars(_ part: Mask.Part) -> [Unicode.Scalar] {
    Array((part == .question ? source.question : source.answer).unicodeScalars)
  }
}
