/// A text in folded form and the way back: where each folded scalar stood in the original.
struct FoldedText {
  /// The folded scalars.
  private(set) var scalars: [UInt16] = []
  /// The kind of each folded scalar.
  private(set) var kinds: [CharacterKind] = []
  /// For each folded scalar its value as a digit and its ``Spelling``.
  private(set) var values: [UInt8] = []
  /// For each folded scalar the index of the original scalar it came from.
  private(set) var origins: [Int32] = []
  /// The scalars of the original.
  private(set) var original: [UInt32] = []

  init(_ text: String) {
    let table = FoldTable.shared
    scalars.reserveCapacity(text.utf8.count / 2)
    origins.reserveCapacity(text.utf8.count / 2)
    original.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      let origin = Int32(truncatingIfNeeded: original.count)
      original.append(scalar.value)
      let folded = scalar.value < 0x10000 ? table.folded[Int(scalar.value)] : FoldTable.fold(scalar)
      if folded > 1 {
        scalars.append(folded)
        origins.append(origin)
      } else if folded == 1 {
        for digit in FoldTable.expansion(of: scalar) {
          scalars.append(0x30 + UInt16(digit))
          origins.append(origin)
        }
      }
    }
    kinds = scalars.map { table.kinds[Int($0)] }
    values = scalars.map { table.digits[Int($0)] }
  }

  var count: Int { scalars.count }

  /// The kind of the character at an index; a stop outside the text.
  func kind(_ index: Int) -> CharacterKind {
    guard index >= 0, index < scalars.count else { return .newline }
    return kinds[index]
  }

  /// The value and ``Spelling`` of the digit at an index; ``Spelling/none`` where there is none.
  func value(_ index: Int) -> UInt8 {
    index >= 0 && index < values.count ? values[index] : Spelling.none
  }

  /// The folded scalar at an index; 0 outside the text.
  func at(_ index: Int) -> UInt16 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  /// The range of the original that a range of the folded text came from; dropped marks belong to what they follow.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < scalars.count, range.lowerBound < range.upperBound else { return 0..<0 }
    let last = origins[range.upperBound - 1]
    var next = range.upperBound
    while next < origins.count, origins[next] == last { next += 1 }
    let end = next < origins.count ? Int(origins[next]) : original.count
    return Int(origins[range.lowerBound])..<end
  }
}
