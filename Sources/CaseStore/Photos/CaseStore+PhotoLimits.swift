public import Casework

extension CaseStore {
  private static let key = "photo-limits"

  /// What photographs a report may carry, as last written from content.
  ///
  /// - Throws: ``StoreError``.
  public func photoLimits() throws(StoreError) -> PhotoLimits {
    PhotoLimits(text: try setting(Self.key) ?? "")
  }

  func write(_ limits: PhotoLimits) throws(StoreError) {
    guard try photoLimits() != limits else { return }
    try set(Self.key, to: limits.text)
  }
}

extension PhotoLimits {
  /// As the setting holds them: a line of numbers, the last left out where photographs are kept as long as contacts.
  fileprivate var text: String {
    ([count, megabytes, megapixels] + [keptDays].compactMap(\.self)).map(String.init).joined(separator: " ")
  }

  /// Reads the text back; what is missing or unreadable is as for a portal that sets none.
  fileprivate init(text: String) {
    self.init()
    let numbers = text.split(separator: " ").compactMap { Int($0) }
    guard (3...4).contains(numbers.count) else { return }
    (count, megabytes, megapixels) = (numbers[0], numbers[1], numbers[2])
    keptDays = numbers.count == 4 ? numbers[3] : nil
  }
}
