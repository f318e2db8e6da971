import CaseStore

/// What became of the rows of a file of calls.
struct CallsPlan {
  let kind: CallsKind
  private var counts: [RecordOutcome: Int] = [:]
  /// Rows that were not taken, in the order of the file.
  private(set) var rejected: [(row: CallsRow, reason: CallsMistake)] = []
  private var rows = 0

  init(kind: CallsKind) { self.kind = kind }

  mutating func add(_ row: CallsRow, _ outcome: Result<RecordOutcome, CallsMistake>) {
    rows += 1
    switch outcome {
    case .failure(let mistake): rejected.append((row, mistake))
    case .success(.differs): rejected.append((row, .differs))
    case .success(let outcome): counts[outcome, default: 0] += 1
    }
  }

  var text: String {
    let head =
      "\(kind.rawValue): \(rows) rows, \(counts[.added] ?? 0) new, \(counts[.present] ?? 0) there already, "
      + "\(counts[.replaced] ?? 0) replaced, \(rejected.count) rejected"
    return ([head] + rejected.map { "  line \($0.row.line): \($0.reason)" }).joined(separator: "\n")
  }

  var json: CallsPlanJSON {
    CallsPlanJSON(
      kind: kind.rawValue, rows: rows, added: counts[.added] ?? 0, present: counts[.present] ?? 0,
      replaced: counts[.replaced] ?? 0,
      rejected: rejected.map { CallsPlanJSON.Rejected(line: $0.row.line, reason: "\($0.reason)") })
  }
}

/// What became of the rows, for programs.
struct CallsPlanJSON: Encodable {
  /// A row that was not taken.
  struct Rejected: Encodable {
    let line: Int
    let reason: String
  }

  let kind: String
  let rows: Int
  let added: Int
  let present: Int
  let replaced: Int
  let rejected: [Rejected]
}
