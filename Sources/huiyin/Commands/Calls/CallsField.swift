/// What a column of a file of calls holds.
enum CallsField: CaseIterable {
  case id
  case day
  case line
  case unit
  case offered
  case answered
  case host
  case calls
  case solved
  case note

  /// What the column may be called; without regard to case and white space.
  var names: [String] {
    switch self {
    case .id: ["编号", "场次编号", "序号", "id", "source id"]
    case .day: ["日期", "时间", "day", "date"]
    case .line: ["线路", "热线", "号码", "line"]
    case .unit: ["单位", "承办单位", "部门", "unit"]
    case .offered: ["呼入", "呼入量", "来电", "来电量", "offered"]
    case .answered: ["接通", "接通量", "接听", "接听量", "answered"]
    case .host: ["接听人", "接听领导", "领导", "host"]
    case .calls: ["接听", "接听件数", "接听电话", "受理件数", "calls"]
    case .solved: ["解决", "解决件数", "办结件数", "solved"]
    case .note: ["备注", "说明", "note"]
    }
  }

  /// Whether a column may be called so.
  func isCalled(_ heading: String) -> Bool {
    let folded = Self.folded(heading)
    return names.contains { Self.folded($0) == folded }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{FEFF}" }
  }
}

/// What a file of calls holds.
enum CallsKind: String {
  case logs = "call logs"
  case sessions = "phone sessions"

  /// Only sessions say what was solved.
  init(headings: [String]) {
    self = headings.contains { CallsField.solved.isCalled($0) || CallsField.host.isCalled($0) } ? .sessions : .logs
  }

  /// The columns it may have.
  var fields: [CallsField] {
    switch self {
    case .logs: [.day, .line, .unit, .offered, .answered]
    case .sessions: [.id, .day, .host, .unit, .calls, .solved, .note]
    }
  }

  /// The columns without which there is nothing to take.
  var required: [CallsField] {
    switch self {
    case .logs: [.day, .line, .offered, .answered]
    case .sessions: [.day, .calls, .solved]
    }
  }

  /// What a heading stands for; nil for one that means nothing here.
  func field(_ heading: String) -> CallsField? { fields.first { $0.isCalled(heading) } }
}
