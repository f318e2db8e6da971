public import Anonymizer

/// A text as the public would read it: what the anonymiser found is hidden, and an editor's decisions go over that.
///
/// The same text, findings and decisions always give the same draft.
public struct Draft: Hashable, Sendable {
  /// The whole original, stretch by stretch.
  public let pieces: [DraftPiece]
  /// Topics that need a person's decision.
  public let topics: [SensitiveTopic]

  /// Makes a draft.
  ///
  /// - Parameters:
  ///   - text: the original.
  ///   - redaction: what the anonymiser made of it.
  ///   - decisions: what an editor decided; of two about the same stretch the hiding one holds.
  ///   - mask: what stands for a stretch that an editor hid.
  public init(_ text: String, _ redaction: Redaction, decisions: [EditorDecision] = [], mask: String) {
    let original = Array(text.unicodeScalars)
    let found = zip(redaction.findings, redaction.replacements).filter { finding, _ in
      !decisions.contains { !$0.isMasked && $0.range == finding.range }
    }
    let shown = redaction.findings.compactMap { finding in
      decisions.first { !$0.isMasked && $0.range == finding.range }.map { (finding, $0.reason) }
    }
    let masked = decisions.filter(\.isMasked).map { $0.range.clamped(to: 0..<original.count) }
    var stretches = found.map { finding, replacement in
      Stretch(range: finding.range, shown: replacement, standing: .found(finding), priority: 1)
    }
    stretches += masked.map { Stretch(range: $0, shown: mask, standing: .maskedByEditor, priority: 0) }
    stretches += shown.map { finding, reason in
      Stretch(
        range: finding.range, shown: nil, standing: .shownByEditor(finding, reason: reason), priority: 2)
    }
    pieces = Self.pieces(original, stretches)
    topics = redaction.topics
  }

  /// What the public would read.
  public var published: String { pieces.map(\.shown).joined() }

  /// How sure the least sure finding is; 1 where nothing was found.
  public var leastConfidence: Double {
    pieces.reduce(1) { least, piece in
      if case .found(let finding) = piece.standing { min(least, finding.confidence) } else { least }
    }
  }

  /// How many passages are hidden because something was found in them.
  public var findingCount: Int {
    Set(pieces.compactMap { if case .found(let finding) = $0.standing { finding.range } else { nil } }).count
  }

  private struct Stretch {
    let range: Range<Int>
    /// Nil where the original is shown.
    let shown: String?
    let standing: DraftPiece.Standing
    /// 0 outweighs 1 outweighs 2 where stretches overlap.
    let priority: Int
  }

  /// Where stretches overlap, all that any of them hides stays hidden.
  private static func pieces(_ original: [Unicode.Scalar], _ stretches: [Stretch]) -> [DraftPiece] {
    var owner = [Int?](repeating: nil, count: original.count)
    for (position, stretch) in stretches.enumerated().sorted(by: { $0.element.priority > $1.element.priority }) {
      for index in stretch.range { owner[index] = position }
    }
    var pieces: [DraftPiece] = []
    var start = 0
    while start < original.count {
      var end = start + 1
      while end < original.count, owner[end] == owner[start] { end += 1 }
      let text = Self.text(original[start..<end])
      let stretch = owner[start].map { stretches[$0] }
      pieces.append(
        DraftPiece(
          range: start..<end, original: text, shown: stretch.map { $0.shown ?? text } ?? text,
          standing: stretch?.standing ?? .plain))
      start = end
    }
    return pieces
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
