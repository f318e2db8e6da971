internal import Casework
internal import SQLite

extension CaseStore {
  /// What content wants told of a case, as it stands now.
  func noticeDetails(of id: Int64, _ facts: Set<NoticeFact>) throws(StoreError) -> NoticeDetails {
    var details = NoticeDetails()
    guard !facts.isEmpty, let sum = try loadedCase(id: id)?.sum else { return details }
    let names = try query(
      """
      SELECT k.name, u.name, p.code FROM cases c LEFT JOIN categories k ON k.id = c.category_id
        LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN places p ON p.id = c.place_id
      WHERE c.id = ?1
      """)
    try names.bind(1, id)
    guard try names.next() else { return details }
    if facts.contains(.category) { details.category = names.optionalString(0) }
    if facts.contains(.unit) { details.unit = names.optionalString(1) }
    if facts.contains(.place), let code = names.optionalString(2) {
      details.place = try placeAndSurroundings(code).first { $0.level <= .narrowestPublished }?.name
    }
    if facts.contains(.due) { details.due = sum.nextDeadline?.due }
    if facts.contains(.answer), sum.state.isAnswered {
      details.answer = try events(of: id).last { $0.action == .answer }?.text
    }
    return details
  }
}
