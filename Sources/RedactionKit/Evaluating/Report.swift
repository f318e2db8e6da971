/// An evaluation as lines of text, one a class, in the order of their names: figures for a terminal and for a document.
public struct EvaluationReport: Sendable, CustomStringConvertible {
  private let evaluation: Evaluation

  /// Makes the report of an evaluation.
  public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// A table with tabs between its columns.
  public var description: String {
    var lines = ["class\tlabels\tcovered\trecall\tfindings\tright\tprecision"]
    for (name, score) in evaluation.classes.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(name)\t\(score.labels)\t\(score.covered)\t\(Self.share(score.recall))\t\(score.findings)\t\(score.right)\t\(Self.share(score.precision))"
      )
    }
    let leak = evaluation.leakInterval
    lines.append(
      "documents with a leak\t\(evaluation.leaking) of \(evaluation.documents)\t\(Self.share(leak.share))\t95 %: \(Self.share(leak.low)) to \(Self.share(leak.high))"
    )
    lines.append(
      "over-masked scalars\t\(evaluation.overMasked) of \(evaluation.plainScalars)\t\(Self.share(evaluation.overMaskedShare))"
    )
    return lines.joined(separator: "\n")
  }

  /// Four decimals, rounded.
  private static func share(_ value: Double) -> String {
    let units = Int(value * 10_000 + 0.5)
    let decimals = String(units % 10_000)
    return "\(units / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
