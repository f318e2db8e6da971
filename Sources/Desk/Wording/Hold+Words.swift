internal import CaseStore
internal import Casework

extension Hold {
  /// The words of its reasons in the keys of the wording.
  var words: [String] { reasons.sorted { $0.rawValue < $1.rawValue }.map(\.word) }
}

extension HoldReason {
  fileprivate var word: String {
    switch self {
    case .trap: "trap"
    case .formTime: "form-time"
    case .word: "word"
    case .address: "address"
    case .place: "place"
    case .sameText: "same-text"
    }
  }
}
