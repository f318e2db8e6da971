internal import CaseStore
internal import Casework
internal import HTTPExchange

/// A list with its filters and page, and the place of a case in it, as an address says it: so a case knows its neighbours.
struct ListAddress {
  var query: DeskQuery
  /// Where the case stands on the page, from 0; nil outside a list.
  var index: Int?

  init(_ query: DeskQuery, index: Int? = nil) {
    self.query = query
    self.index = index
  }

  /// What the fields of an address say; what they do not know is left out.
  init(_ list: DeskList, _ fields: FormFields) {
    func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    query = DeskQuery(
      list, unit: value("unit"), place: value("place"), category: value("category"),
      kind: value("kind").flatMap { Kind(rawValue: $0) }, channel: value("channel").flatMap { Channel(rawValue: $0) },
      order: value("order").flatMap { DeskQuery.Order(rawValue: $0) } ?? .urgent, text: value("q") ?? "",
      page: min(max(1, value("page").flatMap { Int($0) } ?? 1), 10_000))
    index = value("at").flatMap { Int($0) }.flatMap { (0..<DeskQuery.pageSize).contains($0) ? $0 : nil }
  }

  /// The list that a case was opened from; nil where it was opened otherwise.
  init?(caseFields fields: FormFields) {
    guard let list = fields["list"].flatMap({ DeskList(rawValue: $0) }) else { return nil }
    self.init(list, fields)
  }

  /// The fields of the list's own address.
  var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { fields.append((name, value)) } }
    add("unit", query.unit)
    add("place", query.place)
    add("category", query.category)
    add("kind", query.kind?.rawValue)
    add("channel", query.channel?.rawValue)
    add("order", query.order == .urgent ? nil : query.order.rawValue)
    add("q", query.text)
    add("page", query.page == 1 ? nil : String(query.page))
    return fields
  }

  /// The fields of the address of a case that was opened from it.
  var caseFields: [(name: String, value: String)] {
    [("list", query.list.rawValue)] + fields + (index.map { [("at", String($0))] } ?? [])
  }

  /// The same as one value that a form carries.
  var carried: String { String(LocalLocation("", query: caseFields).text.dropFirst(2)) }

  /// What a form carried.
  init?(carried text: String) {
    guard let fields = try? FormFields(urlEncoded: Array(text.utf8)) else { return nil }
    self.init(caseFields: fields)
  }
}
