/// Text as a design asks for it, in units of the drawing.
struct TextBlock: Hashable {
  /// Letters of one style in a row.
  struct Run: Hashable {
    var text: String
    var style: Style
  }

  /// The room that text is fitted into.
  struct Fit: Hashable {
    /// How wide a line may be.
    var width: Double
    /// How many lines there may be.
    var lines: Int
    /// The smallest size of letters.
    var least: Double
    var grow: Grow
  }

  /// Where lines go when there are more than one.
  enum Grow: String, Hashable, CaseIterable {
    case down, up, middle
  }

  var runs: [Run]
  var style: Style
  var fit: Fit?

  var text: String { runs.map(\.text).joined() }
}

/// A block at its place.
struct PlacedText {
  var block: TextBlock
  var x: Double
  var y: Double
  /// From the block's units to millimetres of the page.
  var transform: Transform
}
