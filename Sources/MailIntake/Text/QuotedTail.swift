/// What mail programs put below an answer: the message that is answered. It is the one thing that is cut off, where it goes to the
/// end and something was written before it; in a message that is passed on it is what is passed on, and stays.
enum QuotedTail {
  /// The text without it.
  static func removed(from text: String, isForwarded: Bool) -> String {
    guard !isForwarded, text.utf8.count <= MailLimits.quotedBytes else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = start(in: lines) else { return text }
    let kept = lines[..<start].joined(separator: "\n")
    let trimmed = kept.reversed().drop(while: \.isWhitespace).reversed()
    return trimmed.isEmpty ? text : String(trimmed)
  }

  /// Whether a subject says that the message is passed on.
  static func isForwarded(_ subject: String) -> Bool {
    let subject = plain(subject)
    return ["fw:", "fwd:", "转发:", "轉寄:", "轉發:"].contains { subject.hasPrefix($0) }
  }

  private static func start(in lines: [Substring]) -> Int? {
    let marked = lines.indices.first { isDivider(lines[$0]) || isHead(lines[$0...]) }
    guard let marked else { return quotedRun(in: lines) }
    return marked
  }

  /// `------------------ 原始邮件 ------------------` and its like.
  private static func isDivider(_ line: Substring) -> Bool {
    let line = plain(line)
    guard line.hasPrefix("--") else { return false }
    let inner = line.filter { $0 != "-" }
    return ["原始邮件", "原邮件", "原始郵件", "originalmessage"].contains(inner)
  }

  /// Three or more lines in a row that say who wrote to whom when.
  private static func isHead(_ lines: ArraySlice<Substring>) -> Bool {
    guard let first = lines.first, isLabelled(first, ["发件人", "寄件者", "from"]) else { return false }
    let labels = [
      "发送时间", "发送日期", "日期", "时间", "收件人", "抄送", "主题", "寄件日期", "收件者", "主旨", "sent", "date", "to", "cc", "subject",
    ]
    return lines.dropFirst().prefix(6).filter { isLabelled($0, labels) }.count >= 2
  }

  private static func isLabelled(_ line: Substring, _ labels: [String]) -> Bool {
    let line = plain(line.prefix(40).filter { $0 != "*" && $0 != ">" })
    return labels.contains { line.hasPrefix($0 + ":") }
  }

  /// Where the lines that begin with `>` at the end begin, the line before them with them where it says who wrote.
  private static func quotedRun(in lines: [Substring]) -> Int? {
    var start = lines.endIndex
    var hasQuote = false
    while start > 0 {
      let line = lines[start - 1].drop(while: \.isWhitespace)
      guard line.isEmpty || line.hasPrefix(">") else { break }
      if line.hasPrefix(">") { hasQuote = true }
      start -= 1
    }
    guard hasQuote else { return nil }
    while start < lines.endIndex, lines[start].allSatisfy(\.isWhitespace) { start += 1 }
    return attribution(in: lines[..<start]) ?? start
  }

  /// `在 2026年11月20日,某人 <…> 写道:`, in one line or in two.
  private static func attribution(in lines: ArraySlice<Substring>) -> Int? {
    guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let line = plain(lines[last])
    guard ["写道:", "寫道:", "wrote:"].contains(where: { line.hasSuffix($0) }) else { return nil }
    let begins = ["在", "on", "於", "于", "at"]
    let isWhole = begins.contains { line.hasPrefix($0) } || line.contains("@")
    if !isWhole, last > lines.startIndex, begins.contains(where: { plain(lines[last - 1]).hasPrefix($0) }) {
      return last - 1
    }
    return last
  }

  /// In small letters, with ASCII colons, without white space.
  private static func plain(_ line: some StringProtocol) -> String {
    String(line.lowercased().compactMap { $0.isWhitespace ? nil : $0 == "\u{FF1A}" ? ":" : $0 })
  }
}
