import Foundation

/// As much of a page as tests ask about.
struct HTMLPage {
  let source: String

  init(_ source: String) { self.source = source }

  /// What is read: tags gone, entities resolved.
  var text: String { Self.text(source) }

  /// Addresses that the page leads to or needs.
  var links: [String] { ["href", "src", "action"].flatMap(attributes) }

  var ids: Set<String> { Set(attributes("id")) }

  var isIndexable: Bool { !source.contains("<meta name=\"robots\" content=\"noindex\">") }

  var canonical: String? { Self.between(source, "<link rel=\"canonical\" href=\"", "\"").first }

  /// The figures by their names: the large text, and the small one beneath it.
  var figures: [String: [String]] {
    let list = Self.between(source, "<dl class=\"figures\">", "</dl>").first ?? ""
    var figures: [String: [String]] = [:]
    for part in Self.between(list, "<dt>", "</dd>") {
      let pair = part.components(separatedBy: "</dt>")
      figures[Self.text(pair[0])] = [
        Self.between(pair[1], "<b", "</b>").map { Self.text("<b" + $0) }.first ?? "",
        Self.between(pair[1], "<small>", "</small>").map(Self.text).first ?? "",
      ]
    }
    return figures
  }

  /// The sentence under the figures.
  var cutOff: String { Self.between(source, "<p class=\"cutoff\">", "</p>").map(Self.text).first ?? "" }

  /// The tables whose start tag this is: the cells of each row.
  func tables(_ tag: String? = nil) -> [[[String]]] {
    // The tables of counts, unless others are asked for.
    let counts = tag ?? "<table data-source=\"counts by "
    return Self.between(source, counts, "</table>").map { table in
      Self.between(Self.between(table, "<tbody>", "</tbody>").first ?? "", "<tr", "</tr>").map { row in
        row.components(separatedBy: "<t").dropFirst().map { cell in
          Self.text("<t" + cell)
        }
      }
    }
  }

  private func attributes(_ name: String) -> [String] {
    Self.between(source, " \(name)=\"", "\"").map(Self.resolved)
  }

  static func between(_ text: String, _ start: String, _ end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }

  private static func text(_ html: String) -> String {
    let parts = html.components(separatedBy: "<")
    let plain = parts.enumerated().map { number, part in
      number == 0 ? part : part.components(separatedBy: ">").dropFirst().joined(separator: ">")
    }
    return resolved(plain.joined()).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func resolved(_ text: String) -> String {
    var text = text
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
    ]
    for (entity, character) in entities { text = text.replacingOccurrences(of: entity, with: character) }
    return text
  }
}
