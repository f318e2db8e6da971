/// What a sample of cases is drawn for.
public enum SampleKind: String, CaseIterable, Hashable, Sendable {
  /// 回访: residents are asked what the result is like, of cases answered on a day.
  case followUp = "follow-up"
  /// 回头看: whether the result has lasted, of cases closed on a day a set time ago.
  case lookBack = "look-back"

  /// The action that makes a case one to draw from.
  public var drawnFrom: Action {
    switch self {
    case .followUp: .answer
    case .lookBack: .close
    }
  }
}
