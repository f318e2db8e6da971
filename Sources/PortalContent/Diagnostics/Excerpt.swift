/// The part of a line that is shown: all of it, or of a long one what stands around a column.
struct Excerpt {
  private static let longest = 100
  private static let before = 30
  private static let cut = "…"

  let text: String
  /// The column within the excerpt, from 1.
  let column: Int

  init(of line: String, around column: Int) {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > Self.longest else {
      (text, self.column) = (line, column)
      return
    }
    let start = max(0, min(column - 1 - Self.before, scalars.count - Self.longest))
    let end = min(scalars.count, start + Self.longest)
    var middle = String.UnicodeScalarView()
    middle.append(contentsOf: scalars[start..<end])
    text = (start > 0 ? Self.cut : "") + String(middle) + (end < scalars.count ? Self.cut : "")
    self.column = column - start + (start > 0 ? 1 : 0)
  }
}
