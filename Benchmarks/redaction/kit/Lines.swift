import Anonymizer
import RedactionKit

/// One text to look into.
struct Input: Decodable {
  let text: String
}

/// A labelled or found stretch as a corpus writes it.
struct Span: Encodable {
  let start: Int
  let end: Int
  let kind: String

  init(_ finding: Finding) {
    start = finding.range.lowerBound
    end = finding.range.upperBound
    kind = finding.kind.rawValue
  }

  init(_ label: LabelledSpan) {
    start = label.range.lowerBound
    end = label.range.upperBound
    kind = label.kind
  }

  enum CodingKeys: String, CodingKey {
    case start
    case end
    case kind = "class"
  }
}

/// A text of the kit with its labels.
struct Labelled: Encodable {
  let text: String
  let spans: [Span]

  init(_ labelled: LabelledText) {
    text = labelled.text
    spans = labelled.spans.map(Span.init)
  }
}
