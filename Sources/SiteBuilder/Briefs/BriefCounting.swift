import CaseStore
import Casework
import PortalContent

/// Counts all briefs in one walk over the cases.
///
/// A case counts as it stood at the end of a brief's last day. For one that had its answer by then, and has it still, the row says
/// that; for the others it is what their events up to then add up to.
struct BriefCounting {
  private let catalogue: Catalogue
  private let offset: UTCOffset
  /// By cut-off, earliest first.
  private(set) var counts: [BriefCounts]
  private let slugs: [String]

  /// Nothing counted yet, of the briefs whose last day is over at the cut-off.
  init(_ context: SiteContext) {
    catalogue = context.catalogue
    offset = context.portal.settings.offset
    let spans = context.dueBriefs.map { (brief: $0, span: BriefSpan($0, offset: context.portal.settings.offset)) }
      .sorted { ($0.span.cutOff, $0.brief.slug) < ($1.span.cutOff, $1.brief.slug) }
    slugs = spans.map(\.brief.slug)
    counts = spans.map { entry in
      BriefCounts(entry.span, category: entry.brief.category.flatMap { context.catalogue.categoryPosition[$0] })
    }
  }

  /// The counts by the address of the brief.
  var bySlug: [String: BriefCounts] {
    Dictionary(zip(slugs, counts), uniquingKeysWith: { first, _ in first })
  }

  /// Counts a case in every brief that it was part of.
  mutating func add(_ row: CaseFactRow, _ ids: CatalogueIDs, _ store: CaseStore) throws(StoreError) {
    let first = counts.firstIndex { row.facts.receivedAt < $0.span.cutOff } ?? counts.count
    guard first < counts.count else { return }
    let answered = row.facts.state.isAnswered ? row.facts.answeredAt : nil
    let settled = counts[first...].firstIndex { edition in answered.map { $0 < edition.span.cutOff } ?? false }
    try addPast(row, to: first..<(settled ?? counts.count), ids, store)
    guard let settled, let answered else { return }
    let last = max(answered, row.facts.ratedAt ?? answered)
    let present = present(row, ids)
    for number in settled..<counts.count where counts[number].span.former.start <= last {
      counts[number].add(present, catalogue, offset)
    }
  }

  private mutating func addPast(
    _ row: CaseFactRow, to numbers: Range<Int>, _ ids: CatalogueIDs, _ store: CaseStore
  ) throws(StoreError) {
    guard !numbers.isEmpty else { return }
    let past = try store.pastCases(id: row.id, before: numbers.map { counts[$0].span.cutOff })
    for (number, one) in zip(numbers, past) {
      // A history that is not sound counts as its row says; `huiyin check --history` tells of it.
      let seen = one.map { self.past($0, row, ids) } ?? present(row, ids)
      counts[number].add(seen, catalogue, offset)
    }
  }

  private func present(_ row: CaseFactRow, _ ids: CatalogueIDs) -> BriefCase {
    let former = row.unitEvents.formerUnits(besides: row.unitID).compactMap { unit in
      ids.units[unit].map { (unit: $0, events: row.unitEvents.events(of: unit)) }
    }
    return seen(row.facts, unit: ids.units[row.unitID], row.factsOfUnit, former, row, ids)
  }

  private func past(_ one: Case, _ row: CaseFactRow, _ ids: CatalogueIDs) -> BriefCase {
    let facts = CaseFacts(one)
    let former = one.unitEvents.formerUnits(besides: one.unit).compactMap { unit in
      catalogue.unitPosition[unit].map { (unit: $0, events: one.unitEvents.events(of: unit)) }
    }
    let unit = one.unit.flatMap { catalogue.unitPosition[$0] }
    return seen(facts, unit: unit, facts.of(one.unit, one.unitEvents), former, row, ids)
  }

  private func seen(
    _ facts: CaseFacts, unit: Int?, _ factsOfUnit: CaseFacts, _ former: [(unit: Int, events: [CountedEvent])],
    _ row: CaseFactRow, _ ids: CatalogueIDs
  ) -> BriefCase {
    let category = ids.categories[row.categoryID]
    return BriefCase(
      facts: facts, unit: unit, factsOfUnit: factsOfUnit, former: former,
      place: ids.places[row.placeID].map { Catalogue.second($0, in: catalogue.places) },
      category: category.map { Catalogue.top($0, in: catalogue.categories) }, ownCategory: category)
  }
}

extension SiteContext {
  /// The briefs whose last day is over, newest first.
  var dueBriefs: [Brief] {
    portal.briefs.filter { portal.settings.offset.moment($0.date + 1) <= cutOff }
  }
}
