import Yams

/// Reads YAML with the place of every value.
enum YAMLReader {
  /// The settings that a text holds; nil, and reported, where it is not YAML or holds something else.
  ///
  /// The lines of the text are the lines of the file it stands in: what stands above it is given as empty lines.
  static func read(_ text: String, in source: SourceText, _ findings: inout Findings) -> YAMLMapping? {
    do {
      let node = try Yams.compose(yaml: text)
      let start = source.mark(TextPosition(line: 1, column: 1))
      guard let node else { return YAMLMapping(Node.Mapping([]), mark: start) }
      if let mapping = node.mapping { return YAMLMapping(mapping, mark: start) }
      findings.error(.notSettings, at: start)
    } catch let error as YamlError {
      report(error, source, &findings)
    } catch {
      findings.error(.yamlSyntax("\(error)"), at: source.whole)
    }
    return nil
  }

  private static func report(_ error: YamlError, _ source: SourceText, _ findings: inout Findings) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      findings.error(.yamlSyntax(problem), at: source.mark(TextPosition(line: mark.line, column: mark.column)))
    case .duplicatedKeysInMapping(let keys, _):
      for key in keys { findings.error(.keyTwice(key), at: lastLine(of: key, source)) }
    case .reader(let problem, _, _, _): findings.error(.yamlSyntax(problem), at: source.whole)
    default: findings.error(.yamlSyntax("\(error)"), at: source.whole)
    }
  }

  /// Where a key stands for the last time; Yams does not tell.
  private static func lastLine(of key: String, _ source: SourceText) -> Mark {
    let lines = String(decoding: source.text.bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0.isNewline
    }
    for (index, line) in lines.enumerated().reversed() {
      let text = PlainText.trimmed(line)
      guard text.hasPrefix(key), PlainText.trimmed(text.dropFirst(key.count)).hasPrefix(":") else { continue }
      let indent = line.unicodeScalars.prefix { $0 == " " }.count
      return source.mark(TextPosition(line: index + 1, column: indent + 1))
    }
    return source.whole
  }
}
