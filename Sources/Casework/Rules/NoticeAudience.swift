/// Who is told outside the portal that something happened to a case: by mail, text message or WeChat.
public enum NoticeAudience: String, CaseIterable, Hashable, Sendable {
  /// The resident who left a contact.
  case reporter
  /// The unit the event is addressed to, or that has the case.
  case unit
  /// Those who supervise.
  case supervision

  /// Who is told of an action, as far as content wants them told.
  public static func audiences(of action: Action) -> [NoticeAudience] {
    switch action {
    case .answer, .decline, .shelve, .merge: [.reporter]
    case .reopen: [.reporter, .unit]
    case .dispatch, .joinUnit, .instruct: [.unit]
    case .escalate, .supervise: [.unit, .supervision]
    case .receive, .sign, .contact, .sendBack, .contribute, .rate, .close, .resume, .withdraw, .followUp, .lookBack,
      .confirm, .extend, .pause, .unpause, .remark, .disclose:
      []
    }
  }
}
