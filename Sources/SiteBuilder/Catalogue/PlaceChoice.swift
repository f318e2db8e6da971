/// One page on which a resident chooses a place: each narrow place leads to its form, a wider one to a page for what lies in it.
///
/// The front page lists all narrow places as long as there are few. Where there are many it lists as far down as there is room.
struct PlaceChoice: Sendable {
  /// Places under the place they lie in.
  struct Group: Sendable {
    /// The place they lie in; nil for the uppermost.
    let parent: Int?
    let places: [Int]
  }

  /// The place whose parts are listed; nil on the front page.
  let place: Int?
  let groups: [Group]
  /// Its number among the pages for the same place, from 1, and how many there are.
  let number: Int
  let count: Int

  /// How many places fit on a page: a name and its address weigh about 20 bytes compressed, and a page may have 14 KB (``Budget``).
  static let most = 300

  /// The address of the page.
  func href(_ places: [Node]) -> String { Self.href(place, page: number, places) }

  /// The address of a page for the parts of a place.
  static func href(_ place: Int?, page: Int = 1, _ places: [Node]) -> String {
    guard let place else { return page == 1 ? "/report/" : "/report/in/page-\(page).html" }
    return "/report/in/\(places[place].code)/" + (page == 1 ? "" : "page-\(page).html")
  }

  /// All pages, each after the one that leads to it.
  static func all(_ catalogue: Catalogue) -> [PlaceChoice] {
    var pages: [PlaceChoice] = []
    var left: [Int?] = [nil]
    var next = 0
    while next < left.count {
      let groups = groups(in: left[next], catalogue)
      let sheets = TableSheet.sheets(groups.map(\.places.count), most: most)
      for sheet in sheets {
        let parts = sheet.parts.map { part in
          Group(parent: groups[part.group].parent, places: Array(groups[part.group].places[part.lines]))
        }
        pages.append(PlaceChoice(place: left[next], groups: parts, number: sheet.number, count: sheets.count))
      }
      left += groups.flatMap(\.places).filter { catalogue.openParts(of: $0).isEmpty == false }
      next += 1
    }
    return pages
  }

  /// What lies in a place, as far down as there is room.
  private static func groups(in place: Int?, _ catalogue: Catalogue) -> [Group] {
    var groups = [Group(parent: place, places: place.map(catalogue.openParts) ?? catalogue.uppermostOpenPlaces)]
    while let deeper = unfolded(groups, catalogue) { groups = deeper }
    return groups.filter { !$0.places.isEmpty }
  }

  /// The same one level further down; nil where there is none, or no room for it.
  private static func unfolded(_ groups: [Group], _ catalogue: Catalogue) -> [Group]? {
    var deeper: [Group] = []
    var hasParts = false
    for group in groups {
      let wide = group.places.filter { !catalogue.openParts(of: $0).isEmpty }
      hasParts = hasParts || !wide.isEmpty
      deeper.append(Group(parent: group.parent, places: group.places.filter { catalogue.openParts(of: $0).isEmpty }))
      deeper += wide.map { Group(parent: $0, places: catalogue.openParts(of: $0)) }
    }
    deeper = deeper.filter { !$0.places.isEmpty }
    // A heading weighs as much as two places.
    return hasParts && deeper.reduce(0, { $0 + $1.places.count + 2 }) <= most + 2 ? deeper : nil
  }
}

extension Catalogue {
  /// The open places that lie directly in a place; what lies in a closed one counts as lying in the one around it.
  func openParts(of place: Int) -> [Int] {
    placeParts[place].flatMap { places[$0].isRetired ? openParts(of: $0) : [$0] }
  }

  /// The open places that lie in no other open one.
  var uppermostOpenPlaces: [Int] {
    places.indices.filter { places[$0].parent == nil }.flatMap { places[$0].isRetired ? openParts(of: $0) : [$0] }
  }
}
