internal import Casework
internal import SQLite

extension SearchIndex {
  /// What can be chosen in the filters, with what a question has chosen among it.
  ///
  /// - Parameter question: a question.
  /// - Returns: the choices.
  /// - Throws: ``StoreError``.
  public func choices(_ question: SearchQuestion) throws(StoreError) -> SearchChoices {
    SearchChoices(
      places: try nodes(.place, deepest: 1, chosen: question.place),
      categories: try nodes(.category, deepest: 1, chosen: question.category),
      units: try nodes(.unit, deepest: 0, chosen: question.unit), months: try months())
  }

  /// The words of the full-text query for what a question is narrowed to; nothing is of what does not exist.
  func filter(_ question: SearchQuestion) throws(StoreError) -> [String] {
    var words: [String] = []
    let chosen: [(SearchNode.Sort, String)] = [
      (.place, question.place), (.category, question.category), (.unit, question.unit),
    ]
    for (sort, code) in chosen where !code.isEmpty {
      let query = try query("SELECT id FROM nodes WHERE sort = ?1 AND code = ?2")
      try query.bind(1, sort.rawValue)
      try query.bind(2, code)
      words.append(SearchNode.word(sort, try query.next() ? query.int64(0) : 0))
    }
    if !question.month.isEmpty { words.append(SearchNode.word(month: CivilMonth(question.month)?.description ?? "0")) }
    return words.map { "\"\($0)\"" }
  }

  private func nodes(_ sort: SearchNode.Sort, deepest: Int, chosen: String) throws(StoreError) -> [SearchChoice] {
    let query = try query(
      """
      SELECT code, name, depth FROM nodes WHERE sort = ?1 AND has_page AND (depth <= ?2 OR code = ?3)
      ORDER BY code <> ?3, position LIMIT ?4
      """)
    try query.bind(1, sort.rawValue)
    try query.bind(2, deepest)
    try query.bind(3, chosen)
    try query.bind(4, SearchChoices.most)
    var choices: [SearchChoice] = []
    while try query.next() {
      choices.append(SearchChoice(value: query.string(0), name: query.string(1), depth: query.int(2)))
    }
    return choices
  }

  private func months() throws(StoreError) -> [SearchChoice] {
    let query = try query("SELECT month FROM months WHERE case_count > 0 ORDER BY month DESC LIMIT ?1")
    try query.bind(1, SearchChoices.most)
    var choices: [SearchChoice] = []
    while try query.next() {
      choices.append(SearchChoice(value: query.string(0), name: query.string(0), depth: 0))
    }
    return choices
  }
}
