internal import PortalContent

/// Which column of a file holds what.
struct ColumnAssignment {
  private(set) var columns: [ColumnUse] = []
  private var taken: Set<ImportField> = []
  private let mapping: ColumnMapping

  init(_ mapping: ColumnMapping) {
    self.mapping = mapping
    taken = Set(mapping.entries.filter { $0.value.column == nil }.keys)
  }

  /// The column of a field.
  func column(of field: ImportField) -> Int? { columns.firstIndex { $0.field == field } }

  /// Adds columns: what the mapping says of them comes first, then the surest guesses.
  mutating func learn(_ headings: [String]) {
    let first = columns.count
    columns += headings.map { ColumnUse(name: $0, field: nil, isSaid: false) }
    let folded = headings.map { HeadingText.folded($0) }
    for (field, entry) in mapping.entries where !taken.contains(field) {
      guard let column = entry.column else { continue }
      if let index = Self.index(of: column, in: headings), columns[first + index].field == nil {
        assign(field, to: first + index, isSaid: true)
      }
    }
    for field in ImportField.allCases where !taken.contains(field) && mapping.entries[field] == nil {
      if let index = guess(field, folded, from: first) { assign(field, to: index, isSaid: false) }
    }
  }

  /// The free column, of those from `first` on, with the surest name.
  private func guess(_ field: ImportField, _ folded: [String], from first: Int) -> Int? {
    for name in Synonyms.of(field) {
      if let index = folded.indices.first(where: { folded[$0] == name && columns[first + $0].field == nil }) {
        return first + index
      }
    }
    return nil
  }

  /// Makes sure that a case can be made of the columns there are.
  func check(path: String) throws(ImportError) {
    let problems = mapping.entries.sorted { $0.value.line < $1.value.line }.compactMap { problem($0.key, $0.value) }
    if !problems.isEmpty { throw .mapping(problems) }
    for field in [ImportField.text, .received] where column(of: field) == nil {
      throw .missingField(field, path: path, columns: columns.map(\.name))
    }
    if let reply = column(of: .reply), column(of: .replied) == nil {
      throw .repliesWithoutDates(column: columns[reply].name)
    }
  }

  private mutating func assign(_ field: ImportField, to index: Int, isSaid: Bool) {
    columns[index].field = field
    columns[index].isSaid = isSaid
    taken.insert(field)
  }

  /// The column of a name: the very same first, then one that differs in spelling only.
  private static func index(of name: String, in headings: [String]) -> Int? {
    let folded = HeadingText.folded(name)
    return headings.firstIndex(of: name)
      ?? headings.firstIndex { !folded.isEmpty && HeadingText.folded($0) == folded }
  }

  private func problem(_ field: ImportField, _ entry: ColumnMapping.Entry) -> MappingProblem? {
    guard let column = entry.column, self.column(of: field) == nil else { return nil }
    let holder = Self.index(of: column, in: columns.map(\.name)).flatMap { columns[$0].field }
    let mistake: MappingProblem.Mistake =
      holder.map { .columnTwice(column, as: $0) }
      ?? .unknownColumn(column, suggestion: Nearest.to(column, among: columns.map(\.name)))
    return MappingProblem(file: mapping.file, line: entry.line, mistake: mistake)
  }
}
