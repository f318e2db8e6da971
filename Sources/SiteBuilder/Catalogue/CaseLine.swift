import Casework

/// What lists need to know of one published case.
struct CaseLine: Sendable {
  /// The case number.
  let number: String
  /// The address of its page.
  let href: String
  /// Where its texts stand among those of all cases.
  var text: CaseText
  /// Positions in the catalogue.
  let place: Int?
  let category: Int?
  let unit: Int?
  let kind: Kind
  let grade: Grade?
  let resolution: Resolution?
  let receivedAt: Timestamp
  let answeredAt: Timestamp?
  /// When its publication was decided.
  let publishedAt: Timestamp
  /// The day of the answer as it is shown in many lists; empty while there is none.
  let answeredOn: String
  /// True where the answer came after its deadline, or has not come by then.
  let isLate: Bool
  /// The month it was received in: the folder of its page.
  let month: CivilMonth
}
