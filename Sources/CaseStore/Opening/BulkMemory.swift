internal import Casework

/// What a bulk transaction reads once instead of for every case: no other program can change it meanwhile.
struct BulkMemory {
  let rules: Rules
  let automaticRules: AutomaticRules
  let audiences: Set<NoticeAudience>
  var ids: [ReferenceTable: [String: Int64]] = [:]
  /// How many numbers each day has given away, for the days that gave one in this transaction; written at its end.
  var lastOrdinals: [CivilDate: Int] = [:]
  /// For each source of imported cases: nil where earlier imports brought cases of it, else the ids that this one has brought.
  var newSources: [String: Set<String>?] = [:]
}
