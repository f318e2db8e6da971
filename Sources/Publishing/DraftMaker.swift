public import Anonymizer
public import CaseStore
public import Casework

/// Makes the drafts of one portal: with its official numbers, its own words for what is hidden, and what editors decided.
public struct DraftMaker: Sendable {
  private let anonymizer: Anonymizer
  private let mask: String
  private let rules: PublicationRules

  /// A maker of drafts.
  ///
  /// - Parameters:
  ///   - rules: what content says about publication.
  ///   - wording: the entries `redact.…` of the wording; nil for one that is not there.
  public init(rules: PublicationRules, wording: (String) -> String?) {
    self.rules = rules
    anonymizer = Anonymizer(
      allowances: Allowances(officialNumbers: rules.officialNumbers),
      wording: ReplacementWording(entries: wording))
    mask = wording("redact.passage") ?? "■■"
  }

  /// Whether words that an editor writes for the public name or number somebody; no passage of theirs is hidden for them.
  ///
  /// - Parameter words: the words.
  /// - Returns: true where the anonymiser would hide anything in them.
  public func identifies(_ words: String) -> Bool { !anonymizer.redact(words).findings.isEmpty }

  /// The draft of a case as it stands now.
  ///
  /// - Parameter source: the texts, and what was decided about them.
  /// - Returns: what the public would read, and what speaks against it.
  public func draft(of source: PublicationSource) -> CaseDraft {
    let redactions = anonymizer.redact([
      Passage(source.question, by: .resident), Passage(source.answer, by: .office),
    ])
    func draft(_ part: Mask.Part, _ text: String, _ redaction: Redaction) -> Draft {
      let decisions = source.masks.filter { $0.part == part }.map {
        EditorDecision(range: $0.range, isMasked: $0.isMasked, reason: $0.reason)
      }
      return Draft(text, redaction, decisions: decisions, mask: mask)
    }
    return CaseDraft(
      source: source, question: draft(.question, source.question, redactions[0]),
      answer: draft(.answer, source.answer, redactions[1]), leastConfidence: Double(rules.leastConfidence) / 100)
  }
}

extension ReplacementWording {
  /// The portal's words, from the entries `redact.…` of its wording.
  ///
  /// - Parameter entry: the entry of a key; nil for one that is not there.
  public init(entries entry: (String) -> String?) {
    let forms = IdentifierClass.allCases.compactMap { kind in
      entry("redact.\(kind.rawValue)").map { (kind.rawValue, $0) }
    }
    self.init(
      forms: Dictionary(forms, uniquingKeysWith: { first, _ in first }),
      marks: (entry("redact.marks") ?? "").split(separator: " ").map(String.init))
  }
}
