internal import CaseStore
internal import Casework
internal import PortalContent

/// Makes cases of rows.
struct CaseMaker {
  private let options: ImportOptions
  private let offset: UTCOffset
  private let indexes: [ImportField: NameIndex]
  private let communities: [String]
  private var meanings: [ImportField: [Substring: NameIndex.Meaning]] = [:]
  private var unknown = UnknownValues()
  /// What stands for a category or unit that a row does not name.
  private(set) var defaultCategory: String?
  private(set) var defaultUnit: String?
  /// Rows with the date of a reply and no reply.
  private(set) var datesWithoutReply = 0
  /// Rows that were given an invented place.
  private(set) var spreadRows = 0

  init(_ options: ImportOptions, _ portal: Portal) throws(ImportError) {
    self.options = options
    offset = portal.settings.offset
    indexes = [
      .place: NameIndex(portal.places), .category: NameIndex(portal.categories), .unit: NameIndex(portal.units),
    ]
    communities = portal.places.filter { $0.level == .community && !$0.isRetired }.map(\.code)
    if options.spread != nil, communities.isEmpty { throw .noCommunities }
    defaultCategory = try code(ofDefault: options.category, .category)
    defaultUnit = try code(ofDefault: options.unit, .unit)
  }

  var unknownValues: [UnknownValue] { unknown.list { indexes[$0]?.names ?? [] } }

  /// The case that a row tells of.
  mutating func make(_ row: borrowing ImportRow) throws(Rejection) -> ImportedCase {
    guard let text = row[.text], row.word(.text) != nil else { throw .noText }
    guard let received = try moment(.received, row) else { throw .noDate }
    var made = ImportedCase(
      source: options.source, sourceID: "", kind: kind(row), channel: channel(row), text: text,
      receivedAt: received.moment)
    made.subject = row.word(.subject) == nil ? nil : row[.subject]
    made.location = row.word(.location) == nil ? nil : row[.location]
    made.sourceID = try id(row, made)
    made.category = code(.category, row) ?? defaultCategory
    made.unit = code(.unit, row) ?? defaultUnit
    made.place = code(.place, row) ?? invented(made.sourceID)
    made.answer = try answer(row, received: received.moment)
    if options.isPublic { made.publication = PublicText(published: made) }
    return made
  }

  private mutating func answer(
    _ row: borrowing ImportRow, received: Timestamp
  ) throws(Rejection) -> ImportedCase.Answer? {
    let replied = try moment(.replied, row)
    guard let reply = row[.reply], row.word(.reply) != nil else {
      if replied != nil { datesWithoutReply += 1 }
      return nil
    }
    guard let replied else { throw .noReplyDate }
    if replied.moment >= received { return ImportedCase.Answer(text: reply, at: replied.moment) }
    // A reply of the same day, of which only the day is known.
    guard !replied.hasTime, offset.date(received) == offset.date(replied.moment) else { throw .answeredBeforeReceived }
    return ImportedCase.Answer(text: reply, at: received)
  }

  private func moment(_ field: ImportField, _ row: borrowing ImportRow) throws(Rejection) -> MomentText? {
    guard let word = row.word(field) else { return nil }
    guard let moment = MomentText(word, offset: offset) else { throw .notADate(field, String(word)) }
    return moment
  }

  /// A row without an id has one of its content, without what a later export may add to it.
  private func id(_ row: borrowing ImportRow, _ made: ImportedCase) throws(Rejection) -> String {
    guard let word = row.word(.sourceID) else { return Self.hash(of: made) }
    let id = Self.withoutFormula(word)
    // `2.02011E+17`
    if id.utf8.contains(UInt8(ascii: "E")), id.contains("E+"), Double(id) != nil { throw .spoiltID(String(id)) }
    return String(id)
  }

  private static func hash(of made: ImportedCase) -> String {
    var hash = ContentHash()
    for part in [made.subject, made.text, made.location] { hash.add(part) }
    hash.add(String(made.receivedAt.seconds))
    return "content:" + hash.text
  }

  /// `="0012"` and `'0012` are how exports keep spreadsheet programs from taking an id for a number.
  private static func withoutFormula(_ word: Substring) -> Substring {
    if word.hasPrefix("=\""), word.hasSuffix("\""), word.utf8.count > 3 { return word.dropFirst(2).dropLast() }
    return word.hasPrefix("'") && word.utf8.count > 1 ? word.dropFirst() : word
  }

  private mutating func kind(_ row: borrowing ImportRow) -> Kind {
    guard let word = row.word(.kind) else { return options.kind }
    if let kind = Words.kind(word) { return kind }
    unknown.note(word, in: .kind, line: row.line)
    return options.kind
  }

  private mutating func channel(_ row: borrowing ImportRow) -> Channel {
    guard let word = row.word(.channel) else { return .imported }
    if let channel = Words.channel(word) { return channel }
    unknown.note(word, in: .channel, line: row.line)
    return .imported
  }

  private mutating func code(_ field: ImportField, _ row: borrowing ImportRow) -> String? {
    guard let word = row.word(field), let index = indexes[field] else { return nil }
    let meaning = meanings[field]?[word] ?? index.meaning(of: word)
    meanings[field, default: [:]][word] = meaning
    switch meaning {
    case .one(let code): return code
    case .several(let codes): unknown.note(word, in: field, line: row.line, codes: codes)
    case .nothing: unknown.note(word, in: field, line: row.line)
    }
    return nil
  }

  private mutating func invented(_ id: String) -> String? {
    guard let spread = options.spread else { return nil }
    spreadRows += 1
    var hash = ContentHash()
    hash.add(String(spread.seed))
    hash.add(id)
    return communities[hash.reduced(to: communities.count)]
  }

  private func code(ofDefault name: String?, _ field: ImportField) throws(ImportError) -> String? {
    guard let name, let index = indexes[field] else { return nil }
    guard case .one(let code) = index.meaning(of: name) else {
      throw .unknownDefault(field, value: name, suggestion: Nearest.to(name, among: index.names))
    }
    return code
  }
}
