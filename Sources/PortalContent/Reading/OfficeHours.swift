/// The spans of a working day, such as 08:30-12:00.
enum OfficeHours {
  /// Spans in seconds of the day; what is not a span, or not in order, is reported.
  static func read(_ yaml: inout YAMLMapping, _ findings: inout Findings) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for field in yaml.requiredList("office-hours", &findings) {
      guard let span = span(field.text) else {
        findings.error(.officeHours(field.text), at: field.mark)
        continue
      }
      if let last = spans.last, span.lowerBound < last.upperBound {
        findings.error(.officeHoursOverlap(field.text), at: field.mark)
      }
      spans.append(span)
    }
    return spans
  }

  private static func span(_ text: String) -> Range<Int>? {
    let ends = PlainText.halfWidth(text).split { "-–—~至".contains($0) }.map { second(of: PlainText.trimmed($0)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start..<end
  }

  private static func second(of clock: String) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
      (0...59).contains(minute), hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 3600 + minute * 60
  }
}
