/// The versions that share the widths of the count fields, and with them the shortest segmentation.
enum VersionClass: CaseIterable {
  case small, middle, large

  var versions: ClosedRange<Int> {
    switch self {
    case .small: 1...9
    case .middle: 10...26
    case .large: 27...40
    }
  }

  /// Bits before a segment's characters: four for the mode, the rest for the count (ISO/IEC 18004, table 3).
  func headerBits(_ mode: Mode) -> Int {
    switch (mode, self) {
    case (.numeric, .small): 4 + 10
    case (.numeric, .middle): 4 + 12
    case (.numeric, .large): 4 + 14
    case (.alphanumeric, .small): 4 + 9
    case (.alphanumeric, .middle): 4 + 11
    case (.alphanumeric, .large): 4 + 13
    case (.byte, .small): 4 + 8
    case (.byte, _): 4 + 16
    }
  }
}
