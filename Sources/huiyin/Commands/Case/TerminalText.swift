extension String {
  /// The text without what a terminal takes for commands or turns round: control characters other than the line end and
  /// the tab, and marks of writing direction. Residents' texts are shown to staff at terminals.
  var forTerminal: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: shown.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text on one line, for rows whose cells stand between tabs.
  var onOneLine: String { split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
}
