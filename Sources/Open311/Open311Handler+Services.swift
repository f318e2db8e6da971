internal import HTTPExchange
internal import CaseStore
internal import Casework
internal import Templates
internal import Workspace

extension Open311Handler {
  /// How many places a definition lists: the widest levels that fit.
  private static let listedPlaces = 1000

  /// The categories that reports can be of.
  func services(_ visit: Visit) throws(Mistake) -> Node {
    let categories = try stored { () throws(StoreError) in try visit.store.categoriesInUse() }
    let parents = Set(categories.compactMap(\.parent))
    let names = Dictionary(categories.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let services = categories.filter { !parents.contains($0.code) }.map { category in
      Node.record([
        ("service_code", .text(category.code)), ("service_name", .text(category.name)),
        ("description", .text(category.hint)), ("metadata", .flag(true)), ("type", .text("realtime")),
        ("keywords", .text("")), ("group", .text(category.parent.flatMap { names[$0] } ?? category.name)),
      ])
    }
    return .list(of: "service", services)
  }

  /// What else can be said of a report: what is wanted, where by the portal's own places, and where exactly.
  func definition(of code: String, _ visit: Visit) throws(Mistake) -> Node {
    let isService = try stored { () throws(StoreError) in try visit.store.isService(code) }
    guard isService else { throw .serviceUnknown }
    let places = try stored { () throws(StoreError) in try visit.store.deskPlaces(limit: Self.listedPlaces) }
    let wording = try wording(visit)
    let kinds = try Kind.allCases.map { kind throws(Mistake) in
      (kind.rawValue, try wording("kind.\(kind.rawValue)", []))
    }
    let attributes = [
      try attribute(1, "kind", kinds, wording), try attribute(2, "place", places.map { ($0.code, $0.name) }, wording),
      try attribute(3, "location", [], wording),
    ]
    return .record([("service_code", .text(code)), ("attributes", .list(of: "attribute", attributes))])
  }

  private func attribute(
    _ order: Int, _ code: String, _ values: [(key: String, name: String)],
    _ wording: (String, [(String, String)]) throws(Mistake) -> String
  ) throws(Mistake) -> Node {
    .record([
      ("variable", .flag(true)), ("code", .text(code)),
      ("datatype", .text(values.isEmpty ? "string" : "singlevaluelist")), ("required", .flag(false)),
      ("datatype_description", .text("")), ("order", .number(order)),
      ("description", .text(try wording("open311.attribute.\(code)", []))),
      ("values", .list(of: "value", values.map { .record([("key", .text($0.key)), ("name", .text($0.name))]) })),
    ])
  }

  /// The portal's words.
  func wording(_ visit: Visit) throws(Mistake) -> (String, [(String, String)]) throws(Mistake) -> String {
    let templates: TemplateSet
    do throws(TemplateError) {
      templates = try TemplateSet(
        directory: workspace.templates, language: visit.profile.language, comparingLanguages: false)
    } catch {
      note("huiyin: \(error)")
      throw .unavailable
    }
    return { key, values throws(Mistake) in
      do throws(TemplateError) { return try templates.wording(key, values) } catch { throw .unavailable }
    }
  }
}

extension CaseStore {
  /// Whether reports can be of a category: it is in use, and has none below it.
  func isService(_ code: String) throws(StoreError) -> Bool {
    let categories = try categoriesInUse()
    return categories.contains { $0.code == code } && !categories.contains { $0.parent == code }
  }
}
