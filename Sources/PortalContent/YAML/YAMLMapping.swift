import Yams

/// The settings of a YAML file, or of one that holds settings of its own. What is asked for is known; the rest is
/// reported at the end.
struct YAMLMapping {
  let mark: Mark
  private let pairs: [(key: Field, node: Node)]
  private var known: [String] = []

  /// The settings of a file, or those below a key of that name.
  init(_ mapping: Node.Mapping, below name: String = "", mark: Mark) {
    self.mark = mark
    pairs = mapping.map { pair in
      let key = pair.key.scalar?.string ?? ""
      return (Field(name: name, text: key, mark: mark.at(pair.key.mark)), pair.value)
    }
  }

  /// One value; nil where it is not set or set to nothing.
  mutating func field(_ key: String, _ findings: inout Findings) -> Field? {
    guard let (name, node) = find(key) else { return nil }
    return single(node, name, &findings)
  }

  /// One value that has to be set; nil, and reported, where it is not.
  mutating func required(_ key: String, _ findings: inout Findings) -> Field? {
    guard let (name, node) = find(key) else {
      findings.error(.missingKey(key), at: mark)
      return nil
    }
    let field = single(node, name, &findings)
    if field == nil, isEmpty(node) { findings.error(.empty(key), at: name.mark) }
    return field
  }

  /// Several values below a key, none where it is not set.
  mutating func list(_ key: String, _ findings: inout Findings) -> [Field] {
    guard let (name, node) = find(key) else { return [] }
    guard let items = node.sequence else {
      findings.error(.notAList(key), at: name.mark)
      return []
    }
    return items.compactMap { single($0, name, &findings) }
  }

  /// Several values below a key that has to be set; none, and reported, where it is not.
  mutating func requiredList(_ key: String, _ findings: inout Findings) -> [Field] {
    let isSet = find(key) != nil
    let fields = list(key, &findings)
    if !isSet { findings.error(.missingKey(key), at: mark) }
    return fields
  }

  /// The settings below a key; nil where it is not set.
  mutating func mapping(_ key: String, _ findings: inout Findings) -> YAMLMapping? {
    guard let (name, node) = find(key) else { return nil }
    return mapping(node, name, &findings)
  }

  /// Several groups of settings below a key; nil where it is not set, and, reported, where it is something else.
  mutating func mappings(in key: String, _ findings: inout Findings) -> [YAMLMapping]? {
    guard let (name, node) = find(key) else { return nil }
    guard let items = node.sequence else {
      findings.error(.notAList(key), at: name.mark)
      return nil
    }
    return items.compactMap { item in
      mapping(item, Field(name: key, text: key, mark: mark.at(item.mark)), &findings)
    }
  }

  /// All single values with their keys, whatever they are called.
  func fields(_ findings: inout Findings) -> [(key: Field, value: Field)] {
    pairs.compactMap { pair in single(pair.node, pair.key, &findings).map { (pair.key, $0) } }
  }

  /// All settings below keys, whatever they are called.
  func mappings(_ findings: inout Findings) -> [(key: Field, value: YAMLMapping)] {
    pairs.compactMap { pair in mapping(pair.node, pair.key, &findings).map { (pair.key, $0) } }
  }

  /// Reports the keys that nobody asked for.
  func reportUnknown(_ findings: inout Findings) {
    for (key, _) in pairs where !known.contains(key.text) {
      findings.error(.unknownKey(key.text), at: key.mark, suggesting: Nearest.to(key.text, among: known))
    }
  }

  private mutating func find(_ key: String) -> (name: Field, node: Node)? {
    known.append(key)
    return pairs.first { $0.key.text == key }.map { ($0.key, $0.node) }
  }

  private func single(_ node: Node, _ name: Field, _ findings: inout Findings) -> Field? {
    guard let scalar = node.scalar else {
      findings.error(.notSingle(name.text), at: name.mark)
      return nil
    }
    let text = PlainText.trimmed(scalar.string)
    return isEmpty(node) ? nil : Field(name: name.text, text: text, mark: mark.at(node.mark))
  }

  private func mapping(_ node: Node, _ name: Field, _ findings: inout Findings) -> YAMLMapping? {
    if let mapping = node.mapping { return YAMLMapping(mapping, below: name.text, mark: name.mark) }
    findings.error(.notAMapping(name.text), at: name.mark)
    return nil
  }

  private func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return PlainText.trimmed(scalar.string).isEmpty || scalar.style == .plain && ["~", "null"].contains(scalar.string)
  }
}

extension Mark {
  /// Another place in the same file.
  fileprivate func at(_ mark: Yams.Mark?) -> Mark {
    mark.map { source.mark(TextPosition(line: $0.line, column: $0.column)) } ?? self
  }
}
