internal import CaseStore
internal import Publishing

/// What somebody had in sight when deciding, as a form carries it: how far the publication had come, and the very draft.
struct DraftSight: Equatable {
  let version: PublicationVersion
  let fingerprint: String

  init(_ draft: CaseDraft) {
    version = draft.source.version
    fingerprint = draft.fingerprint
  }

  /// What a form carried.
  init?(carried text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 3, let deeds = Int(parts[0]), let answer = Int(parts[1]) else { return nil }
    version = PublicationVersion(deeds: deeds, answer: answer)
    fingerprint = String(parts[2])
  }

  var carried: String { "\(version.deeds).\(version.answer).\(fingerprint)" }
}
