public import CaseStore
public import Casework

/// What the portal decides about publication by itself: it withholds what reporters do not want published, and publishes clear drafts of
/// the categories that content names. Nothing else.
public struct AutomaticPublication {
  /// What was done.
  public struct Deed: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// `publish` or `withhold`.
    public let deed: PublicationDeed.Deed
  }

  /// So many texts are looked through before what was found is kept.
  private static let atOnce = 200

  private let store: CaseStore
  private let maker: DraftMaker
  private let rules: PublicationRules

  /// What the portal decides by itself.
  ///
  /// - Parameters:
  ///   - store: the portal's database.
  ///   - wording: the entries `redact.…` of the wording; nil for one that is not there.
  /// - Throws: ``StoreError``.
  public init(store: CaseStore, wording: (String) -> String?) throws(StoreError) {
    self.store = store
    rules = try store.publicationRules()
    maker = DraftMaker(rules: rules, wording: wording)
  }

  /// Looks through what waits and nobody looked through yet, and keeps what was found, so that the queue can be filtered.
  ///
  /// - Parameter limit: at most so many texts.
  /// - Returns: how many texts were looked through.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func survey(limit: Int) throws(StoreError) -> Int {
    var drafts: [(number: CaseNumber, facts: DraftFacts)] = []
    for number in try store.queueWithoutDrafts(limit: limit) {
      drafts.append((number, maker.draft(of: try store.publicationSource(number)).facts))
    }
    try store.keep(drafts)
    return drafts.count
  }

  /// Decides what content has the portal decide by itself.
  ///
  /// - Parameter moment: now.
  /// - Returns: what was done, in the order it was done.
  /// - Throws: ``StoreError``; what was done before stays done.
  public func apply(at moment: Timestamp) throws(StoreError) -> [Deed] {
    while try survey(limit: Self.atOnce) == Self.atOnce {}
    var deeds: [Deed] = []
    try decide(PublicationFilter(mark: .objection), at: moment, &deeds)
    for category in rules.automaticCategories {
      let clear = PublicationFilter.Mark.clear(leastConfidence: rules.leastConfidence)
      try decide(PublicationFilter(category: category, mark: clear), at: moment, &deeds)
    }
    return deeds
  }

  private func decide(
    _ filter: PublicationFilter, at moment: Timestamp, _ deeds: inout [Deed]
  ) throws(StoreError) {
    var last: CaseNumber?
    while true {
      let items = try store.publicationQueue(filter, after: last, limit: Self.atOnce)
      for item in items {
        let draft = maker.draft(of: try store.publicationSource(item.number))
        if let deed = try decide(draft, at: moment) { deeds.append(Deed(number: item.number, deed: deed)) }
      }
      last = items.last?.number
      if items.count < Self.atOnce { return }
    }
  }

  private func decide(_ draft: CaseDraft, at moment: Timestamp) throws(StoreError) -> PublicationDeed.Deed? {
    let source = draft.source
    do throws(StoreError) {
      if source.reporterObjects {
        try store.withhold(
          source.number, .reporter, reason: "", by: .system, expecting: source.version, at: moment)
        return .withhold
      }
      guard mayPublish(draft) else { return nil }
      try store.publish(source.number, draft.published, by: .system, expecting: source.version, at: moment)
      return .publish
    } catch {
      // A person was quicker: then it is decided.
      switch error {
      case .publicationChanged, .reporterObjects: return nil
      default: throw error
      }
    }
  }

  /// Only what no person has had in hand yet: a case somebody decided about before waits for a person again.
  private func mayPublish(_ draft: CaseDraft) -> Bool {
    draft.obstacles.isEmpty && draft.source.state == nil && draft.source.masks.isEmpty
      && draft.source.categoryCodes.contains { rules.automaticCategories.contains($0) }
  }
}
