import Casework

/// A published table of counts: `counts.csv`, one line a period.
struct CountTable {
  private let columns: [String: Int]
  private var rows: [String: [Substring]] = [:]
  /// The periods, in the order of the file.
  private(set) var periods: [String] = []

  /// Reads a table; nil where the text is none.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - keyWidth: how many columns name a line; their fields, with commas between them, are its period.
  init?(_ text: String, keyWidth: Int = 1) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let header = lines.first else { return nil }
    let names = header.drop { $0 == "\u{FEFF}" }.split(separator: ",", omittingEmptySubsequences: false)
    columns = Dictionary(
      names.enumerated().map { (String($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == names.count, fields.count >= keyWidth else { return nil }
      let period = fields.prefix(keyWidth).joined(separator: ",")
      rows[period] = fields
      periods.append(period)
    }
  }

  /// One field as it stands; nil where the table has no such line or column.
  func text(_ column: String, _ period: String) -> String? {
    guard let index = columns[column], let row = rows[period] else { return nil }
    return String(row[index])
  }

  /// One count; nil where the table has no such line or column.
  func count(_ column: String, _ period: String) -> Int? {
    text(column, period).flatMap { Int($0) }
  }

  /// The sum of some counts of a line; nil where one is missing.
  func sum(_ names: [String], _ period: String) -> Int? {
    var sum = 0
    for name in names {
      guard let count = count(name, period) else { return nil }
      sum += count
    }
    return sum
  }

  /// A rate of a line by its definition.
  func ratio(_ definition: RateDefinition, _ period: String) -> Ratio? {
    guard let numerator = sum(definition.numerator, period), let denominator = sum(definition.denominator, period)
    else { return nil }
    return Ratio(numerator, of: denominator)
  }
}

/// Which counts make a rate, as `figures.json` says.
struct RateDefinition: Decodable {
  let numerator: [String]
  let denominator: [String]
}
