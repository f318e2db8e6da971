/// One line of a labelled corpus in JSON (RFC 8259). Members other than `text` and `spans` are passed over.
public enum CorpusLine {
  /// Reads a line; its number, from 1, is for the error.
  public static func read(_ line: String, number: Int) throws(CorpusError) -> LabelledText {
    var reader = JSONReader(line)
    guard case .object(let members)? = reader.document(), case .string(let text)? = members["text"],
      let spans = spans(members["spans"])
    else { throw CorpusError(line: number) }
    let count = text.unicodeScalars.count
    guard spans.allSatisfy({ $0.range.upperBound <= count }) else { throw CorpusError(line: number) }
    return LabelledText(text: text, spans: spans)
  }

  private static func spans(_ value: JSONValue?) -> [LabelledSpan]? {
    guard case .array(let items)? = value else { return nil }
    var spans: [LabelledSpan] = []
    for item in items {
      guard case .object(let members) = item, case .number(let start)? = members["start"],
        case .number(let end)? = members["end"],
        case .string(let kind)? = members["class"], start >= 0, start <= end
      else { return nil }
      spans.append(LabelledSpan(range: start..<end, kind: kind))
    }
    return spans
  }
}
