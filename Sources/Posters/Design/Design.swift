import Templates

/// A design: one SVG file a printed page, checked as it stands and compiled once.
public struct Design: Sendable {
  /// The name of its file without the ending, such as `poster-a4`.
  public let name: String
  /// What its files are called in the office, such as A4海报.
  public var title: String { measures.name }
  /// Width and height after cutting, in millimetres.
  public var size: (width: Double, height: Double) { (measures.width, measures.height) }
  /// The sheet of labels it is meant for; nil where a page is cut from paper of any size.
  public var sheet: String? { measures.sheet }

  /// From how many millimetres its code is to be read; nil where nobody stands away.
  public var distance: Double? { measures.distance }

  let measures: Measures
  let pages: [DesignPage]
}

/// One page of a design: front or back.
struct DesignPage: Sendable {
  /// The path, for messages.
  let file: String
  let measures: Measures
  let template: Template
}
