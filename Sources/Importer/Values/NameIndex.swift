internal import Casework

/// Finds the code of a place, category or unit by code, name, former name, or a path of names (`城市管理/垃圾清运`).
struct NameIndex {
  /// What a text can mean.
  enum Meaning {
    case one(String)
    case several([String])
    case nothing
  }

  private var codes: Set<String> = []
  private var named: [String: [String]] = [:]
  private var formerly: [String: [String]] = [:]
  private var parentNames: [String: String] = [:]
  /// The names, for suggestions.
  private(set) var names: [String] = []

  init(_ places: [Place]) {
    for place in places { add(place.code, place.name, formerNames: place.formerNames) }
    nameParents(places.map { ($0.code, $0.name, $0.parent) })
  }

  init(_ categories: [Casework.Category]) {
    for category in categories { add(category.code, category.name) }
    nameParents(categories.map { ($0.code, $0.name, $0.parent) })
  }

  init(_ units: [Unit]) {
    for unit in units { add(unit.code, unit.name) }
  }

  func meaning(of text: some StringProtocol) -> Meaning {
    let plain = HeadingText.plain(text)
    if let code = codes.first(where: { $0 == text }) ?? codes.first(where: { HeadingText.plain($0) == plain }) {
      return .one(code)
    }
    let found = candidates(plain)
    if !found.isEmpty { return Self.meaning(found) }
    let path = plain.split { "/>\\→".contains($0) }.map(String.init)
    guard path.count > 1, let last = path.last else { return .nothing }
    let ends = candidates(last)
    let within = ends.filter { parentNames[$0] == path[path.count - 2] }
    return Self.meaning(within.isEmpty ? ends : within)
  }

  private static func meaning(_ codes: [String]) -> Meaning {
    codes.count > 1 ? .several(codes) : codes.first.map(Meaning.one) ?? .nothing
  }

  private func candidates(_ name: String) -> [String] { named[name] ?? formerly[name] ?? [] }

  private mutating func add(_ code: String, _ name: String, formerNames: [String] = []) {
    codes.insert(code)
    names.append(name)
    named[HeadingText.plain(name), default: []].append(code)
    for name in formerNames { formerly[HeadingText.plain(name), default: []].append(code) }
  }

  private mutating func nameParents(_ nodes: [(code: String, name: String, parent: String?)]) {
    let names = Dictionary(nodes.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for node in nodes { parentNames[node.code] = node.parent.flatMap { names[$0] }.map { HeadingText.plain($0) } }
  }
}
