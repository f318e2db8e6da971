internal import SQLite

extension SearchIndex {
  /// As much of a text is shown, in characters.
  private static var excerptLength: Int { 90 }

  func shownCase(_ id: Int64, _ marker: SearchMarker) throws(StoreError) -> SearchedCase? {
    let query = try query(
      """
      SELECT c.number, c.month, c.answered_on, coalesce(p.name, ''), coalesce(k.name, ''), c.title, c.question, c.answer
      FROM cases c LEFT JOIN nodes p ON p.sort = 'place' AND p.id = c.place_id
        LEFT JOIN nodes k ON k.sort = 'category' AND k.id = c.category_id
      WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    let (number, question) = (query.string(0), query.string(6))
    let asked = marker.excerpt(question, length: Self.excerptLength)
    let answered = asked == nil ? marker.excerpt(query.string(7), length: Self.excerptLength) : nil
    return SearchedCase(
      number: number, href: "/cases/\(query.string(1))/\(number).html", place: query.string(3),
      category: query.string(4), answeredOn: query.string(2), title: marker.pieces(query.string(5)),
      excerpt: asked ?? answered ?? marker.beginning(of: question, length: Self.excerptLength),
      isAnswer: answered != nil)
  }

  func findPages(_ terms: SearchTerms, _ answer: inout SearchAnswer) throws(StoreError) {
    let query = try query(
      """
      SELECT p.sort, p.href, p.title, p.text FROM page_words w CROSS JOIN pages p ON p.id = w.rowid
      WHERE w.page_words MATCH ?1 ORDER BY w.rowid LIMIT ?2
      """)
    try query.bind(1, terms.pairs().joined(separator: " AND "))
    try query.bind(2, SearchAnswer.most)
    let marker = SearchMarker(terms)
    while try query.next() {
      let (title, text) = (query.string(2), query.string(3))
      let line = FoldedLine((title + "\n" + text).unicodeScalars)
      guard let sort = SearchPage.Sort(rawValue: query.string(0)), terms.all.allSatisfy({ line.first($0) != nil })
      else { continue }
      guard answer.pages.count < SearchAnswer.mostPages else {
        answer.hasMorePages = true
        return
      }
      let excerpt = marker.excerpt(text, length: Self.excerptLength)
      answer.pages.append(
        SearchedPage(
          sort: sort, href: query.string(1), title: marker.pieces(title),
          excerpt: excerpt ?? marker.beginning(of: text, length: Self.excerptLength)))
    }
  }
}
