internal import PortalContent

/// The values met that nothing is called.
struct UnknownValues {
  private struct Key: Hashable {
    var field: ImportField
    var value: String
  }

  private var met: [Key: (line: Int, rows: Int, codes: [String])] = [:]

  /// Looking for what was meant costs a comparison with every name, so it is done for so many.
  private static let suggestionsMade = 20

  mutating func note(_ value: some StringProtocol, in field: ImportField, line: Int, codes: [String] = []) {
    met[Key(field: field, value: String(value)), default: (line, 0, codes)].rows += 1
  }

  /// The most frequent first.
  func list(names: (ImportField) -> [String]) -> [UnknownValue] {
    let sorted = met.sorted { left, right in
      (right.value.rows, left.value.line, left.key.value) < (left.value.rows, right.value.line, right.key.value)
    }
    return sorted.enumerated().map { index, item in
      let isNamed = index < Self.suggestionsMade && item.value.codes.isEmpty
      return UnknownValue(
        field: item.key.field, value: item.key.value, line: item.value.line, rows: item.value.rows,
        suggestion: isNamed ? Nearest.to(item.key.value, among: names(item.key.field)) : nil, codes: item.value.codes)
    }
  }
}
