/// What a column of a file can hold.
public enum ImportField: String, CaseIterable, Hashable, Sendable, Encodable {
  /// The number of the case in the system it comes from.
  case sourceID = "id"
  case subject
  case text
  case reply
  /// When it was reported.
  case received
  /// When it was answered.
  case replied
  case category
  case place
  case unit
  case kind
  case channel
  case location

  /// Its position among all fields.
  var index: Int {
    switch self {
    case .sourceID: 0
    case .subject: 1
    case .text: 2
    case .reply: 3
    case .received: 4
    case .replied: 5
    case .category: 6
    case .place: 7
    case .unit: 8
    case .kind: 9
    case .channel: 10
    case .location: 11
    }
  }
}
