extension Field {
  /// Reports names in braces that nothing is filled in for.
  func checkPlaceholders(among known: [String], _ findings: inout Findings) {
    for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let name = piece.split(separator: "}", omittingEmptySubsequences: false).first, name.count < piece.count,
        !known.contains(String(name))
      else { continue }
      findings.error(
        .unknownPlaceholder(String(name), known: known), at: mark, suggesting: Nearest.to(String(name), among: known))
    }
  }
}
