internal import Glibc
internal import SQLite

/// The public search over what the last build published.
///
/// One instance belongs to one thread. Whatever is asked, the work has a bound: a question has at most sixty characters, and at most
/// a thousand texts are compared besides reading the lists of the words themselves.
public struct SearchIndex {
  private let connection: Connection

  /// Opens the index; nil where no build has made one that this program can read.
  ///
  /// - Parameter path: `var/search.sqlite` of a workspace.
  /// - Throws: ``StoreError`` where it is there and cannot be read.
  public init?(path: String) throws(StoreError) {
    guard FileOperations.exists(path) else { return nil }
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: .readOnly, busyLimit: .seconds(2))
    } catch {
      throw StoreError(error)
    }
    guard try connection.version() == SearchSchema.version else { return nil }
  }

  /// Looks for cases, and for notices, services and contacts.
  ///
  /// - Parameter question: what is looked for.
  /// - Returns: what was found.
  /// - Throws: ``StoreError``.
  public func answer(_ question: SearchQuestion) throws(StoreError) -> SearchAnswer {
    let terms = SearchTerms(question.text)
    if terms.words.isEmpty, question.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      return SearchAnswer(terms.singles.isEmpty ? .noWords : .tooShort)
    }
    guard !terms.words.isEmpty || question.isNarrowed else { return SearchAnswer(.empty) }
    return try connection.readTransaction { () throws(StoreError) in
      var answer = SearchAnswer(.searched)
      try findCases(terms, try filter(question), page: question.page, &answer)
      if answer.page == 1, !question.isNarrowed { try findPages(terms, &answer) }
      return answer
    }
  }

  func query(_ sql: StaticString) throws(StoreError) -> Query { try Query(sql, on: connection) }

  private func findCases(
    _ terms: SearchTerms, _ filter: [String], page: Int, _ answer: inout SearchAnswer
  ) throws(StoreError) {
    var found: [Int64] = []
    if !terms.words.isEmpty {
      found = try ids(terms.pairs(mark: String(SearchWords.titleMark)) + filter, terms, inTitle: true, but: [])
    }
    found += try ids(terms.pairs() + filter, terms, inTitle: false, but: Set(found))
    answer.isMore = found.count > SearchAnswer.most
    answer.caseCount = min(found.count, SearchAnswer.most)
    answer.pageCount = max(1, (answer.caseCount + SearchAnswer.perPage - 1) / SearchAnswer.perPage)
    answer.page = min(max(1, page), answer.pageCount)
    let start = (answer.page - 1) * SearchAnswer.perPage
    let marker = SearchMarker(terms)
    for id in found.prefix(answer.caseCount).dropFirst(start).prefix(SearchAnswer.perPage) {
      if let shown = try shownCase(id, marker) { answer.cases.append(shown) }
    }
  }

  /// The cases with all of these words, newest first, at most one more than can be shown.
  private func ids(
    _ words: [String], _ terms: SearchTerms, inTitle: Bool, but others: Set<Int64>
  ) throws(StoreError) -> [Int64] {
    let query = try query("SELECT rowid FROM case_words WHERE case_words MATCH ?1 ORDER BY rowid DESC")
    try query.bind(1, words.joined(separator: " AND "))
    var ids: [Int64] = []
    var compared = 0
    while ids.count + others.count <= SearchAnswer.most, compared < Self.comparedAtMost, try query.next() {
      let id = query.int64(0)
      guard !others.contains(id) else { continue }
      if terms.needComparison {
        compared += 1
        guard try hasWords(id, terms, inTitle: inTitle) else { continue }
      }
      ids.append(id)
    }
    return ids
  }

  private func hasWords(_ id: Int64, _ terms: SearchTerms, inTitle: Bool) throws(StoreError) -> Bool {
    let query = try query("SELECT title, question, answer FROM cases WHERE id = ?1")
    try query.bind(1, id)
    guard try query.next() else { return false }
    var missing = terms.all
    for column in 0..<(inTitle ? 1 : 3) where !missing.isEmpty {
      let line = FoldedLine(query.string(column).unicodeScalars)
      missing.removeAll { line.first($0) != nil }
    }
    return missing.isEmpty
  }

  /// Each comparison reads a text: enough for all that can be shown, were half of the candidates none.
  private static let comparedAtMost = 1_000
}
