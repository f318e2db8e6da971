import Casework

/// `places.csv`.
struct PlacesFile {
  static let file = "places.csv"
  private static let code = Column("编码", "code", "代码")
  private static let name = Column("名称", "name")
  private static let level = Column("级别", "level", "层级")
  private static let parent = Column("上级", "parent")
  private static let formerNames = Column("曾用名", "former-names", isRequired: false)
  private static let retired = Column("停用", "retired", isRequired: false)

  /// A place with the fields that say where it stands in the tree.
  private struct Entry {
    var place: Place
    let name: Field
    let parent: Field
    var parentIndex: Int?
  }

  /// The places, wider levels first, otherwise in the order of the file.
  private(set) var places: [Place] = []
  /// Codes and names of all places; its order is that of the file.
  private(set) var register = Register(file: file)
  /// Codes of places whose parent is none that is known.
  private(set) var misplaced: Set<String> = []
  private var entries: [Entry] = []

  init?(_ folder: ContentFolder, _ findings: inout Findings) {
    let columns = [Self.code, Self.name, Self.level, Self.parent, Self.formerNames, Self.retired]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    for row in sheet.rows { read(row, &findings) }
    resolveParents(&findings)
    let cyclic = reportCycles(&findings)
    for index in entries.indices where !cyclic.contains(index) { checkParent(index, &findings) }
    checkNames(&findings)
    places = entries.map(\.place)
    // A stable sort: every place is narrower than its parent, so parents come before children.
    let order = places.indices.sorted { (places[$0].level, $0) < (places[$1].level, $1) }
    places = order.map { places[$0] }
  }

  /// The place a field of another file names; nil, and reported, where there is none.
  func place(_ field: Field, _ findings: inout Findings) -> Place? {
    register.find(field, &findings).map { entries[$0].place }
  }

  private mutating func read(_ row: SheetRow, _ findings: inout Findings) {
    let code = row[Self.code].code(&findings)
    let name = row[Self.name].shownName(&findings)
    let level = row[Self.level].word(.levels, &findings)
    let retired = row[Self.retired]
    let isRetired = retired.isEmpty ? false : retired.word(.yesOrNo, &findings)
    guard let code, let name else { return }
    guard register.add(code: code, name: name, line: row.line, codeField: row[Self.code], &findings) else { return }
    // With a level that is not known the place is kept, so that what refers to it is not reported as well.
    var place = Place(code: code, name: name, level: level ?? .building)
    place.formerNames = row[Self.formerNames].text.split { ";；、".contains($0) }.map { PlainText.trimmed($0) }
    place.isRetired = isRetired ?? false
    entries.append(
      Entry(place: place, name: row[Self.name], parent: level == nil ? row.start.nothing : row[Self.parent]))
  }

  private mutating func resolveParents(_ findings: inout Findings) {
    for index in entries.indices where !entries[index].parent.isEmpty {
      guard let parent = register.find(entries[index].parent, &findings) else {
        misplaced.insert(entries[index].place.code)
        continue
      }
      entries[index].parentIndex = parent
      entries[index].place.parent = entries[parent].place.code
    }
  }

  /// Reports each ring of parents once; the places in one.
  private func reportCycles(_ findings: inout Findings) -> Set<Int> {
    var cyclic: Set<Int> = []
    for index in entries.indices where !cyclic.contains(index) {
      var ring = [index]
      while let next = entries[ring[ring.count - 1]].parentIndex, next != index, ring.count <= entries.count {
        ring.append(next)
      }
      guard entries[ring[ring.count - 1]].parentIndex == index else { continue }
      cyclic.formUnion(ring)
      findings.error(.cycle((ring + [index]).map { entries[$0].place.name }), at: entries[index].parent.mark)
    }
    return cyclic
  }

  private func checkParent(_ index: Int, _ findings: inout Findings) {
    let entry = entries[index]
    guard let parent = entry.parentIndex.map({ entries[$0].place }) else { return }
    if parent.level >= entry.place.level {
      let levels = Vocabulary.levels
      findings.error(
        .levelOrder(
          entry.place.name, level: levels.word(for: entry.place.level), parent: parent.name,
          parentLevel: levels.word(for: parent.level)), at: entry.parent.mark)
    }
    if parent.isRetired, !entry.place.isRetired {
      findings.error(.retiredParent(entry.place.name, parent: parent.name), at: entry.parent.mark)
    }
  }

  /// Reports two places of one name under one parent.
  private func checkNames(_ findings: inout Findings) {
    var lines: [[String?]: Int] = [:]
    for (entry, registered) in zip(entries, register.entries) where !entry.place.isRetired {
      let key = [entry.place.parent, entry.place.name]
      if let line = lines[key] {
        findings.error(.nameTwice(entry.place.name, line: line), at: entry.name.mark)
      } else {
        lines[key] = registered.line
      }
    }
  }
}
