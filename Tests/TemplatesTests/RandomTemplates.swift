/// Templates and data to fit them, drawn from a seed, within what the specification settles and strictness allows: every name exists,
/// nothing includes itself, no line of a partial is blank.
struct RandomTemplates {
  static let markup: Set<String> = ["markup"]
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed)
  }

  /// A page, and a partial that stands by itself on a line or among others.
  mutating func templates() -> [String: String] {
    ["page": body(level: 0, partials: true), "part": "<i>\n  \(inline(level: 2))\n</i>\n", "word": inline(level: 2)]
  }

  /// A record with every name of the level that it stands on, and in each list at least so many rows.
  mutating func record(depth: Int, rows least: Int = 0) -> [String: JSONValue] {
    var record: [String: JSONValue] = [
      "text\(depth)": .text(text()), "absent\(depth)": .null, "flag\(depth)": .flag(Bool.random(using: &generator)),
    ]
    if depth == 0 {
      record["markup"] = .text("<b>\(number(9))</b>")
      record["record"] = .record(["part": .text(text())])
      record["values"] = .list((0..<least + number(3)).map { .text("v\($0)<") })
    }
    if depth < 2 {
      record["rows\(depth)"] = .list(
        (0..<least + number(3)).map { _ in .record(self.record(depth: depth + 1, rows: least)) })
    }
    return record
  }

  private mutating func body(level: Int, partials: Bool) -> String {
    (0..<2 + number(5)).map { _ in block(level: level, partials: partials) }.joined()
  }

  /// Some lines, with tags that have a line for themselves and tags that do not.
  private mutating func block(level: Int, partials: Bool) -> String {
    let space = String(repeating: " ", count: number(3))
    let end = number(4) == 0 ? "\r\n" : "\n"
    switch number(9) {
    case 0: return "\(space){{! a comment }}\(end)"
    case 1 where partials: return "\(space){{> part}}\(end)"
    case 2 where level < 2:
      return
        "\(space){{#rows\(level)}}\(end)\(body(level: level + 1, partials: partials))\(space){{/rows\(level)}}\(end)"
    case 3: return "\(space){{#flag0}}\(end)\(space)\(inline(level: level))\(end){{/flag0}}\(end)"
    case 4: return "\(space){{^flag\(level)}}\(end)\(inline(level: level))\(end)\(space){{/flag\(level)}}\(end)"
    case 5: return "{{=<% %>=}}\(end)<%text0%> {{text0}}\(end)<%={{ }}=%>\(end)"
    default: return "\(space)\(inline(level: level))\(end)"
    }
  }

  /// One line's worth.
  private mutating func inline(level: Int) -> String {
    let pieces = [
      "字 ", "&amp;", "<p class=\"x\">", "{{text0}}", "{{text\(level)}}", "{{{markup}}}", "{{& markup }}",
      "{{record.part}}",
      "{{#record}}{{part}} {{text0}}{{/record}}", "{{#values}}{{.}},{{/values}}", "{{^values}}none{{/values}}",
      "{{absent0}}",
      "{{#flag0}}on{{/flag0}}{{^flag0}}off{{/flag0}}", "{{^absent\(level)}}no{{/absent\(level)}}", "{{!x}}",
      "{{> word}}",
      "{{#text0}}{{.}}{{/text0}}", "{{#rows0}}{{text1}}{{#rows1}}{{text2}}{{text1}}{{/rows1}}{{/rows0}}",
    ]
    // Rows and names of deeper levels are reached through the levels above only.
    let reachable = level == 2 ? pieces.filter { !$0.contains("\(level)}}") && $0 != "{{> word}}" } : pieces
    return "|" + (0..<1 + number(4)).map { _ in reachable.randomElement(using: &generator) ?? "" }.joined() + "|"
  }

  private mutating func text() -> String {
    let pieces = ["a", "<", ">", "&", "\"", "'", "字", "😀", " ", "{{x}}"]
    return (0..<1 + number(5)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}
