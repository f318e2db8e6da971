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
  private let categories: Set<String>

  /// What the portal decides by itself.
  ///
  /// - Parameters:
  ///   - store: the portal's database.
  ///   - wording: the entries `redact.…` of the wording; nil for one that is not there.
  /// - Throws: ``StoreError``.
  public init(store: CaseStore, wording: (String) -> String?) throws(StoreError) {
    self.store = store
    let rules = try store.publicationRules()
    maker = DraftMaker(rules: rules, wording: wording)
    categories = Set(rules.automaticCategories)
  }

  /// Looks through what waits and nobody looked through yet, and keeps what was found, so that the queue can be filtered.
  ///
  /// - Parameter limit: at most so many texts.
  /// - Returns: the drafts that were made.
  /// - Throws: ``StoreError``.
  public func survey(limit: Int) throws(StoreError) -> [CaseDraft] {
    var drafts: [CaseDraft] = []
    for number in try store.queueWithoutDrafts(limit: limit) {
      drafts.append(maker.draft(of: try store.publicationSource(number)))
    }
    try store.keep(drafts.map { ($0.source.number, $0.facts) })
    return drafts
  }

  /// Decides what content has the portal decide by itself about everything that came into the queue since the last time.
  ///
  /// - Parameter moment: now.
  /// - Returns: what was done, in the order it was done.
  /// - Throws: ``StoreError``; what was done before stays done.
  public func apply(at moment: Timestamp) throws(StoreError) -> [Deed] {
    var deeds: [Deed] = []
    while true {
      let drafts = try survey(limit: Self.atOnce)
      for draft in drafts {
        if let deed = try decide(draft, at: moment) { deeds.append(Deed(number: draft.source.number, deed: deed)) }
      }
      if drafts.count < Self.atOnce { return deeds }
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
      && draft.source.categoryCodes.contains { categories.contains($0) }
  }
}
