/// One paragraph or list entry of what staff wrote, without markup.
public struct TextBlock: Hashable, Sendable {
  /// The number or dot of a list entry; empty for a paragraph.
  public let mark: String
  /// The words, in one line.
  public let text: String
}

extension TextBlock {
  /// The blocks of HTML that Markdown was made into.
  static func blocks(ofHTML html: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var mark = ""
    var lists: [Int?] = []
    var piece = ""
    func end() {
      let text = HTMLText.plain(piece)
      if !text.isEmpty {
        blocks.append(TextBlock(mark: mark, text: text))
        mark = ""
      }
      piece = ""
    }
    for part in html.split(separator: "<", omittingEmptySubsequences: false) {
      let tag = part.prefix { $0 != ">" }
      let name = tag.prefix { $0 != " " && $0 != "\n" }
      let text = part.dropFirst(tag.count + 1)
      if Self.ending.contains(String(name.drop { $0 == "/" })) { end() }
      switch name {
      case "ol": lists.append(0)
      case "ul": lists.append(nil)
      case "/ol", "/ul": _ = lists.popLast()
      case "li":
        if let number = lists.last.flatMap({ $0 }) { lists[lists.count - 1] = number + 1 }
        mark = lists.last.flatMap { $0 }.map { "\($0)." } ?? "·"
      default: break
      }
      piece += text
    }
    end()
    return blocks
  }

  /// The elements that stand apart from what is before and after them.
  private static let ending: Set<String> = [
    "p", "li", "ol", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "tr", "table", "hr",
  ]
}
