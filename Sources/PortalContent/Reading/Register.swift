/// The codes and names of one file, to find what another file refers to.
struct Register {
  /// One thing that can be referred to.
  struct Entry {
    let code: String
    let name: String
    let line: Int
  }

  /// The file's name, as messages give it.
  let file: String
  private(set) var entries: [Entry] = []
  private var indexOfCode: [String: Int] = [:]
  private var indicesOfName: [String: [Int]] = [:]

  init(file: String) {
    self.file = file
  }

  /// Adds what a row defines; false, and reported, where its code is taken.
  mutating func add(code: String, name: String, line: Int, codeField: Field, _ findings: inout Findings) -> Bool {
    // Addresses made of codes must differ on file systems that know no capitals.
    if let held = indexOfCode[code.lowercased()] {
      findings.error(.codeTwice(code, line: entries[held].line), at: codeField.mark)
      return false
    }
    indexOfCode[code.lowercased()] = entries.count
    indicesOfName[name, default: []].append(entries.count)
    entries.append(Entry(code: code, name: name, line: line))
    return true
  }

  /// The index of what a field names by code or by name; nil, and reported, where nothing or more than one is called so.
  func find(_ field: Field, _ findings: inout Findings) -> Int? {
    if let index = indexOfCode[PlainText.halfWidth(field.text).lowercased()] { return index }
    let named = indicesOfName[field.text] ?? []
    if named.count == 1 { return named[0] }
    if named.isEmpty {
      let known = entries.map(\.name) + entries.map(\.code)
      findings.error(
        .notListed(field.text, as: field.name, in: file), at: field.mark,
        suggesting: Nearest.to(field.text, among: known))
    } else {
      findings.error(.manyCalled(field.text, codes: named.map { entries[$0].code }, in: file), at: field.mark)
    }
    return nil
  }
}
