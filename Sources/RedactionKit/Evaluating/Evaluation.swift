public import Anonymizer

/// What an anonymiser left readable and what it masked in vain, over a labelled corpus.
public struct Evaluation: Sendable {
  /// Scores by class, by the corpus's names for labels and the anonymiser's for findings.
  public private(set) var classes: [String: Score] = [:]
  /// Texts read.
  public private(set) var documents = 0
  /// Texts in which any scalar of a label stayed readable.
  public private(set) var leaking = 0
  /// Scalars outside every label.
  public private(set) var plainScalars = 0
  /// Scalars outside every label that were masked.
  public private(set) var overMasked = 0
  /// The first texts that leaked, as their number from 0 and the label, for whoever looks into them.
  public private(set) var leaks: [(document: Int, label: LabelledSpan)] = []

  private let anonymizer: Anonymizer
  private let leaksKept = 50

  /// Starts an evaluation of one anonymiser.
  public init(of anonymizer: Anonymizer) { self.anonymizer = anonymizer }

  /// Adds one text.
  public mutating func add(_ labelled: LabelledText) {
    let findings = anonymizer.redact(labelled.text).findings
    let count = labelled.text.unicodeScalars.count
    let masked = Self.marks(findings.map(\.range), count)
    let labels = Self.marks(labelled.spans.map(\.range), count)
    var leaks = false
    for span in labelled.spans {
      let isCovered = span.range.clamped(to: 0..<count).allSatisfy { masked[$0] }
      classes[span.kind, default: Score()].labels += 1
      classes[span.kind, default: Score()].covered += isCovered ? 1 : 0
      if !isCovered {
        leaks = true
        if self.leaks.count < leaksKept { self.leaks.append((documents, span)) }
      }
    }
    for finding in findings {
      classes[finding.kind.rawValue, default: Score()].findings += 1
      classes[finding.kind.rawValue, default: Score()].right += finding.range.contains { labels[$0] } ? 1 : 0
    }
    documents += 1
    leaking += leaks ? 1 : 0
    for index in 0..<count where !labels[index] {
      plainScalars += 1
      overMasked += masked[index] ? 1 : 0
    }
  }

  private static func marks(_ ranges: [Range<Int>], _ count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for range in ranges { for index in range.clamped(to: 0..<count) { marks[index] = true } }
    return marks
  }

  /// The share of texts that leak, with the 95 % interval of Wilson (1927).
  public var leakInterval: (share: Double, low: Double, high: Double) {
    guard documents > 0 else { return (0, 0, 1) }
    let count = Double(documents)
    let share = Double(leaking) / count
    let z = 1.959964
    let centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    let half = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot() / (1 + z * z / count)
    return (share, max(0, centre - half), min(1, centre + half))
  }

  /// Masked scalars outside labels ÷ scalars outside labels.
  public var overMaskedShare: Double { plainScalars == 0 ? 0 : Double(overMasked) / Double(plainScalars) }
}
