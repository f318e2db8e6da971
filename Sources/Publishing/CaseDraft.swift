internal import Anonymizer
public import CaseStore
internal import Casework

/// What the public would read of a case, beside what it is made from.
public struct CaseDraft: Sendable {
  /// Why a case is not published as it stands.
  public enum Obstacle: Hashable, Sendable {
    /// There is no answer that holds.
    case unanswered
    /// The reporter asked that it is not published.
    case objection
    /// The text is about something that a person has to look at first.
    case flag(DraftFlag)
    /// A finding is less sure than the portal asks for.
    case doubt
  }

  /// What it is made from.
  public let source: PublicationSource
  /// The report.
  public let question: Draft
  /// The answer.
  public let answer: Draft
  /// The topics of both texts, in a fixed order.
  public let flags: [DraftFlag]
  private let leastConfidence: Double

  init(source: PublicationSource, question: Draft, answer: Draft, leastConfidence: Double) {
    self.source = source
    self.question = question
    self.answer = answer
    self.leastConfidence = leastConfidence
    let topics = Set((question.topics + answer.topics).map(\.rawValue))
    flags = DraftFlag.allCases.filter { topics.contains($0.rawValue) }
  }

  /// The texts by the part they are.
  public func text(_ part: Mask.Part) -> Draft { part == .question ? question : answer }

  /// What the public would read. The title comes from category and place, never from what was written.
  public var published: PublicText {
    PublicText(title: title, question: question.published, answer: answer.published)
  }

  /// What speaks against publishing it without a further look; none for a clear draft.
  public var obstacles: [Obstacle] {
    var obstacles: [Obstacle] = []
    if source.answeredAt == nil || source.answer.isEmpty { obstacles.append(.unanswered) }
    if source.reporterObjects { obstacles.append(.objection) }
    obstacles += flags.map { .flag($0) }
    if min(question.leastConfidence, answer.leastConfidence) < leastConfidence { obstacles.append(.doubt) }
    return obstacles
  }

  /// What a look at it found, for the queue.
  public var facts: DraftFacts {
    DraftFacts(
      flags: flags, findingCount: question.findingCount + answer.findingCount,
      leastConfidence: min(question.leastConfidence, answer.leastConfidence))
  }

  /// The same for the same draft, another for another: a decision made in sight of one draft is not carried out on another.
  public var fingerprint: String {
    let text = published
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [text.title, text.question, text.answer, flags.map(\.rawValue).joined(separator: " ")] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return String(hash, radix: 36)
  }

  private var title: String {
    let parts = [source.places.first, source.category].compactMap(\.self)
    return parts.isEmpty ? source.number.description : parts.joined(separator: " · ")
  }
}
