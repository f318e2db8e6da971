internal import CaseStore
internal import Casework
internal import HTTPExchange

/// The publicity page with its filters, as an address says it.
struct PublicityAddress {
  /// What is listed.
  enum Sight: String, CaseIterable {
    /// All codes.
    case all
    /// Codes in use that never brought a report.
    case never
    /// Places without a code in use.
    case bare
  }

  /// How many lines a page shows.
  static let pageSize = 50
  /// How far back reports are recent, in days; `huiyin codes --report` counts the same.
  static let recentDays: Int64 = 30

  var sight: Sight
  var place: String?
  var material: String?
  var order: CodeUseQuery.Order
  var page: Int

  init(_ fields: FormFields) {
    func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    sight = value("show").flatMap { Sight(rawValue: $0) } ?? .all
    place = value("place")
    material = value("material")
    order = value("order").flatMap { CodeUseQuery.Order(name: $0) } ?? .latest
    page = min(max(1, value("page").flatMap { Int($0) } ?? 1), 10_000)
  }

  /// What a form carried.
  init?(carried text: String) {
    guard let fields = try? FormFields(urlEncoded: Array(text.utf8)) else { return nil }
    self.init(fields)
  }

  var isFiltered: Bool { place != nil || material != nil || order != .latest }

  /// The fields of the address.
  var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) { if let value { fields.append((name, value)) } }
    add("show", sight == .all ? nil : sight.rawValue)
    add("place", place)
    add("material", material)
    add("order", order == .latest ? nil : order.name)
    add("page", page == 1 ? nil : String(page))
    return fields
  }

  /// The same as one value that a form carries.
  var carried: String { String(LocalLocation("", query: fields).text.drop { $0 != "?" }.dropFirst()) }

  /// The codes that are asked about.
  func query(_ sight: Sight, at now: Timestamp, skipping: Int = 0, limit: Int = .max) -> CodeUseQuery {
    CodeUseQuery(
      recentSince: now + -Self.recentDays * 86_400, place: place, material: material, neverReported: sight == .never,
      order: order, skipping: skipping, limit: limit)
  }
}

extension CodeUseQuery.Order {
  static let all: [Self] = [.latest, .reports, .place]

  var name: String {
    switch self {
    case .latest: "latest"
    case .reports: "reports"
    case .place: "place"
    }
  }

  init?(name: String) {
    guard let order = Self.all.first(where: { $0.name == name }) else { return nil }
    self = order
  }
}
