import Pages
import Templates

/// The three sorts of node that have pages.
enum NodeSort: CaseIterable, Sendable {
  case places
  case units
  case categories

  /// The folder of its pages and the prefix of its wording.
  var name: String {
    switch self {
    case .places: "places"
    case .units: "units"
    case .categories: "categories"
    }
  }

  var section: PageHead.Section {
    switch self {
    case .places: .places
    case .units: .units
    case .categories: .none
    }
  }

  func nodes(_ context: SiteContext) -> [Node] {
    switch self {
    case .places: context.catalogue.places
    case .units: context.catalogue.units
    case .categories: context.catalogue.categories
    }
  }

  func figures(_ context: SiteContext) -> [NodeFigures] {
    switch self {
    case .places: context.figures.places
    case .units: context.figures.units
    case .categories: context.figures.categories
    }
  }

  /// What lies directly in a node, in the order of content.
  func parts(of position: Int, _ catalogue: Catalogue) -> [Int] {
    switch self {
    case .places: catalogue.placeParts[position]
    case .units: []
    case .categories: catalogue.categoryParts[position]
    }
  }

  /// Where an overdue case belongs among nodes of this sort.
  func position(in late: OverdueCase) -> Int? {
    switch self {
    case .places: late.place
    case .units: late.unit
    case .categories: late.category
    }
  }

  /// How long answers took by category; nil for categories themselves.
  func times(_ context: SiteContext) -> PairDurations? {
    switch self {
    case .places: context.figures.placeTimes
    case .units: context.figures.unitTimes
    case .categories: nil
    }
  }

  func published(_ context: SiteContext) -> [[Int]] {
    switch self {
    case .places: context.publishedBy.places
    case .units: context.publishedBy.units
    case .categories: context.publishedBy.categories
    }
  }

  /// The way down to a node, without itself.
  func crumbs(to position: Int, _ context: SiteContext) throws(TemplateError) -> [Link] {
    let nodes = nodes(context)
    let top = Link(name: try context.say("\(name).title"), href: "/\(name)/")
    return [top]
      + Catalogue.line(position, in: nodes).dropFirst().reversed().map {
        Link(name: nodes[$0].name, href: nodes[$0].href)
      }
  }
}
