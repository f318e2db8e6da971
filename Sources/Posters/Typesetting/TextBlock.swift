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
    /// Whether the last names of a list may be left out.
    var drops: Bool
  }

  /// Where lines go when there are more than one.
  enum Grow: String, Hashable, CaseIterable {
    case down, up, middle
  }

  var runs: [Run]
  var style: Style
  var fit: Fit?

  /// The same without the last name of a list (names apart by ` · `), with dots in its place; nil where no name is left to spare.
  var withoutLastName: TextBlock? {
    guard let last = runs.last else { return nil }
    var names = last.text.split(separator: TextBlock.between, omittingEmptySubsequences: false)
    if names.last == TextBlock.more { names.removeLast() }
    guard names.count > 1 else { return nil }
    var shorter = self
    shorter.runs[runs.count - 1].text = (names.dropLast() + [TextBlock.more]).joined(separator: TextBlock.between)
    return shorter
  }

  private static let between = " · "
  private static let more: Substring = "…"

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
