/// The day that a file says it was made on. Files of one day are alike, so the hour is left at midnight.
public struct PDFDate: Hashable, Sendable {
  /// The year, four digits.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 to 31.
  public let day: Int
  /// How far the local time is ahead of UTC, in minutes.
  public let offset: Int

  /// A day.
  public init(year: Int, month: Int, day: Int, offset: Int = 8 * 60) {
    self.year = year
    self.month = month
    self.day = day
    self.offset = offset
  }

  /// As the dictionary of a file has it, `D:20261121000000+08'00'`.
  var text: String { "D:\(digits(year, 4))\(digits(month, 2))\(digits(day, 2))000000\(zone("'"))'" }

  /// As its metadata has it (ISO 8601).
  var isoText: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T00:00:00\(zone(":"))" }

  private func zone(_ separator: String) -> String {
    (offset < 0 ? "-" : "+") + digits(abs(offset) / 60, 2) + separator + digits(abs(offset) % 60, 2)
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
