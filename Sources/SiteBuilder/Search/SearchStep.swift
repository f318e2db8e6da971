import CaseStore
import Casework
import PortalContent
import Templates

/// Brings the public search up to date with what the site shows.
struct SearchStep {
  private let context: SiteContext
  private let reference: ReferenceData

  init(_ context: SiteContext, _ reference: ReferenceData) {
    self.context = context
    self.reference = reference
  }

  func run(_ store: CaseStore, index path: String) throws {
    try SearchIndexUpdate(
      path: path, nodes: nodes(), pages: try SearchablePages(context).all(), offset: context.portal.settings.offset,
      cutOff: context.cutOff
    ).run(store)
  }

  /// In the order of content, with the ids that cases are stored with.
  private func nodes() -> [SearchNode] {
    let catalogue = context.catalogue
    return nodes(
      .place, reference.places.map { ($0.id, $0.value.code, $0.value.name) }, catalogue.places, catalogue.placePosition)
      + nodes(
        .unit, reference.units.map { ($0.id, $0.value.code, $0.value.name) }, catalogue.units, catalogue.unitPosition)
      + nodes(
        .category, reference.categories.map { ($0.id, $0.value.code, $0.value.name) }, catalogue.categories,
        catalogue.categoryPosition)
  }

  private func nodes(
    _ sort: SearchNode.Sort, _ stored: [(id: Int64, code: String, name: String)], _ nodes: [Node],
    _ positions: [String: Int]
  ) -> [SearchNode] {
    let ids = Dictionary(stored.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
    return stored.map { entry in
      let line = positions[entry.code].map { Catalogue.line($0, in: nodes) } ?? []
      return SearchNode(
        sort: sort, id: entry.id, code: entry.code, name: entry.name, depth: max(0, line.count - 1),
        line: line.compactMap { ids[nodes[$0].code] }, hasPage: line.first.map { nodes[$0].code } == entry.code)
    }
  }
}
