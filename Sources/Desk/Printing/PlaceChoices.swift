internal import CaseStore
internal import Casework

/// The places of a form, in groups: what was looked for, what is ticked besides, then streets with what lies in them.
struct PlaceChoices {
  /// Where so many can be shown one by one; in larger portals the narrower levels are found by their names.
  private static let shownAtMost = 400
  private static let foundAtMost = 60

  /// A heading with ticks under it.
  struct Group {
    enum Kind: String {
      case found
      case ticked
      case area
    }

    let kind: Kind
    /// The place that one tick takes whole; nil for what was found or is ticked.
    var whole: Place?
    var places: [Place]
  }

  private(set) var groups: [Group] = []
  /// Whether anything was looked for and not found.
  let foundNothing: Bool
  /// The names of what the places lie in.
  private let names: [String: String]

  init(_ form: PrintForm, _ store: CaseStore) throws(StoreError) {
    let shown = try store.deskPlaces(limit: Self.shownAtMost)
    let found = form.words.isEmpty ? [] : try store.places(named: form.words, limit: Self.foundAtMost)
    foundNothing = !form.words.isEmpty && found.isEmpty
    names = Dictionary(shown.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    // A place stands once in a form: two ticks of one name would speak against each other.
    var taken = Set(found.map(\.code))
    if !found.isEmpty { groups.append(Group(kind: .found, places: found)) }
    let hidden = form.places.subtracting(shown.map(\.code)).subtracting(taken)
    let ticked = try store.places(withCodes: Array(hidden))
    if !ticked.isEmpty { groups.append(Group(kind: .ticked, places: ticked)) }
    taken.formUnion(ticked.map(\.code))
    groups += Self.areas(shown, without: taken)
  }

  /// Where a place lies, where that is known.
  func area(of place: Place) -> String { place.parent.flatMap { names[$0] } ?? "" }

  /// Streets and what is wider stand over what lies in them, down to the narrowest.
  private static func areas(_ shown: [Place], without taken: Set<String>) -> [Group] {
    let inside = Dictionary(grouping: shown) { $0.parent ?? "" }
    func isGroup(_ place: Place) -> Bool {
      place.parent == nil || (place.level <= .street && inside[place.code] != nil)
    }
    func below(_ code: String) -> [Place] {
      (inside[code] ?? []).filter { !isGroup($0) }.flatMap { [$0] + below($0.code) }
    }
    return shown.filter(isGroup).compactMap { place in
      let group = Group(
        kind: .area, whole: taken.contains(place.code) ? nil : place,
        places: below(place.code).filter { !taken.contains($0.code) })
      return group.whole == nil && group.places.isEmpty ? nil : group
    }
  }
}
