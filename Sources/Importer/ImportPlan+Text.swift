extension ImportPlan: CustomStringConvertible {
  /// The plan as an operator reads it.
  public var description: String {
    ([head] + columnLines + defaultLines + ["", counts] + unknownLines + rejectedLines).joined(separator: "\n")
  }

  private static let shownLines = 20

  private var head: String { "\(file): \(format.rawValue), \(encoding), source ‘\(source)’" }

  private var columnLines: [String] {
    let used = columns.compactMap { column in
      column.field.map { "  \($0.rawValue) = \(column.name)" + (column.isSaid ? "  (as the mapping says)" : "") }
    }
    let unused = columns.filter { $0.field == nil }.map(\.name)
    return used + (unused.isEmpty ? [] : ["  not used: \(unused.joined(separator: ", "))"])
  }

  private var defaultLines: [String] {
    var lines = ["  where a row names none: kind \(defaults.kind)"]
    if let category = defaults.category { lines[0] += ", category \(category)" }
    if let unit = defaults.unit { lines[0] += ", unit \(unit)" }
    if let seed = defaults.spreadSeed {
      lines.append(
        "  \(spreadRows) rows get a community that is INVENTED (seed \(seed)): the places of these cases are synthetic")
    }
    lines.append(isPublic ? "  texts and replies are published as they are" : "  nothing is published")
    return lines
  }

  private var counts: String {
    var parts = ["\(rows) rows", "\(added) new", "\(present) there already"]
    if answered > 0 { parts.append("\(answered) there and now answered") }
    if !differing.isEmpty { parts.append("\(differing.count) there with another text or reply") }
    parts.append("\(rejected.count) rejected")
    var lines = [parts.joined(separator: ", ")]
    if !differing.isEmpty {
      lines.append("  left as they are, of lines \(Self.short(differing.map(String.init)))")
    }
    if datesWithoutReply > 0 { lines.append("  \(datesWithoutReply) rows have the date of a reply and no reply") }
    return lines.joined(separator: "\n")
  }

  private var unknownLines: [String] {
    if unknown.isEmpty { return [] }
    let shown = unknown.prefix(Self.shownLines).map { item in
      "  line \(item.line): \(item.field.rawValue) ‘\(item.value)’, \(item.rows) rows" + Self.hint(item)
    }
    return ["values that nothing in the content is called; the rows are taken without them:"] + shown
      + Self.more(unknown.count)
  }

  private static func hint(_ item: UnknownValue) -> String {
    if !item.codes.isEmpty { return "; it is the name of \(item.codes.joined(separator: " and ")): write the code" }
    return item.suggestion.map { "; did you mean ‘\($0)’?" } ?? ""
  }

  private var rejectedLines: [String] {
    if rejected.isEmpty { return [] }
    return ["rejected:"] + rejected.prefix(Self.shownLines).map { "  line \($0.line): \($0.reason)" }
      + Self.more(rejected.count)
  }

  private static func more(_ count: Int) -> [String] {
    count > shownLines ? ["  and \(count - shownLines) more"] : []
  }

  private static func short(_ items: [String]) -> String {
    items.prefix(shownLines).joined(separator: ", ") + (items.count > shownLines ? ", …" : "")
  }
}
