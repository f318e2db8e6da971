internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Publishing

/// What a form of a draft's page asks for.
enum DraftDeed: String, CaseIterable {
  case mask
  case unmask
  case restore
  case publish
  case withhold
  case withdraw
  case redraft

  /// Whether a role may do it: taking off is for all who see it, showing is for editors.
  func isFor(_ role: Role) -> Bool {
    switch self {
    case .withhold, .withdraw: role.reviewsPublication
    case .mask, .unmask, .restore, .publish, .redraft: role.publishes
    }
  }

  /// Whether it can be done where the publication stands so.
  func fits(_ state: PublicationState?) -> Bool {
    switch self {
    case .withhold: state == nil || state == .draft
    case .withdraw: state == .published
    case .redraft: state == .withheld || state == .withdrawn
    case .publish: state != .withheld && state != .withdrawn
    case .mask, .unmask, .restore: true
    }
  }
}

/// Why it is not done as it was typed.
enum DraftMistake: Equatable {
  case reason
  case ground
  case phrase
  case phraseUnknown
  case flags
  case obstacle(String)
  case tooLong
  case notNow
  case changed

  /// The key of the sentence that says so.
  var key: String {
    switch self {
    case .reason: "desk.publication.error.reason"
    case .ground: "desk.publication.error.ground"
    case .phrase: "desk.publication.error.phrase"
    case .phraseUnknown: "desk.publication.error.phrase-unknown"
    case .flags: "desk.publication.error.flags"
    case .obstacle(let name): "desk.publication.error.\(name)"
    case .tooLong: "desk.publication.error.too-long"
    case .notNow: "desk.publication.error.not-now"
    case .changed: "desk.publication.error.changed"
    }
  }
}

/// What was typed into a form of a draft's page.
struct DraftEntry {
  /// Unicode scalars of a reason.
  private static let longestReason = 500

  let deed: DraftDeed
  let seen: DraftSight
  let form: TypedForm

  /// Nil for a form that no page of the desk sends.
  init?(_ form: FormFields) {
    guard let deed = form["deed"].flatMap({ DraftDeed(rawValue: $0) }),
      let seen = form["seen"].flatMap({ DraftSight(carried: $0) })
    else { return nil }
    (self.deed, self.seen, self.form) = (deed, seen, TypedForm(sent: form))
  }

  /// A chosen reason and what was written beside it; empty for none.
  func reason(_ maker: PageMaker) throws(Failure) -> String {
    let chosen = form["why"].flatMap { DraftReason(rawValue: $0) }
    let words = try chosen.map { reason throws(Failure) in try maker.say(reason.key) }
    return [words, text.isEmpty ? nil : text].compactMap(\.self).joined(separator: "；")
  }

  /// What was written as a reason, without spaces around it.
  var text: String { Self.trimmed(form["text"] ?? "") }

  /// What is to be hidden wherever it stands.
  var phrase: String { Self.trimmed(form["phrase"] ?? "") }

  var ground: WithholdingGround? { form["ground"].flatMap { WithholdingGround(rawValue: $0) } }

  /// The passage that a button names: `question-3-12`.
  var passage: (part: Mask.Part, range: Range<Int>)? {
    let parts = (form["passage"] ?? "").split(separator: "-")
    guard parts.count == 3, let part = Mask.Part(rawValue: String(parts[0])), let start = Int(parts[1]),
      let end = Int(parts[2]), 0 <= start, start < end
    else { return nil }
    return (part, start..<end)
  }

  var isTooLong: Bool { text.unicodeScalars.count > Self.longestReason }

  func accepts(_ flag: DraftFlag) -> Bool { form["accept-\(flag.rawValue)"] != nil }

  private static func trimmed(_ text: String) -> String {
    let kept = text.drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// Reasons to show what was found, as they come up.
enum DraftReason: String, CaseIterable {
  case official
  case duty
  case noPerson = "no-person"
  case consent
  case mistaken

  var key: String { "desk.publication.why.\(rawValue)" }
}
