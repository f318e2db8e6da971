internal import Casework

extension ImportedCase {
  /// What is known of its life, as events.
  func history(unit: String?) -> [Event] {
    var history = [Event(sequence: 1, at: receivedAt, action: .receive, role: .system)]
    func add(_ action: Action, at moment: Timestamp, target: String? = nil, text: String? = nil) {
      history.append(
        Event(
          sequence: history.count + 1, at: moment, action: action, role: .system, unit: target == nil ? unit : nil,
          target: target, text: text))
    }
    if let unit { add(.dispatch, at: dispatchedAt ?? receivedAt, target: unit) }
    guard let answer else { return history }
    // That it was signed is certain, when is not: at the latest when it was answered.
    if unit != nil { add(.sign, at: answer.at) }
    add(.answer, at: answer.at, text: answer.text)
    return history
  }
}
