/// A text in folded form and the way back: where each folded scalar stood in the original.
struct FoldedText {
  private var folded: [UInt16] = []
  /// The kind of each folded scalar.
  private(set) var kinds: [CharacterKind] = []
  /// For each folded scalar its value as a digit and its ``Spelling``.
  private(set) var values: [UInt8] = []
  /// For each folded scalar the index of the original scalar it came from.
  private(set) var origins: [Int32] = []
  /// The scalars of the original.
  private(set) var original: [UInt32] = []
  #if DEBUG
    /// How often rules looked at the text: a test holds it against the text's length.
    let steps = StepCounter()
  #endif

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Decodes and folds in one walk. The arrays get room for twice the scalars, for ⑫ folds to two; memory that is not written is never
  /// touched, so that it costs nothing.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let table = FoldTable.shared
    let most = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    var folded: [UInt16] = []
    var origins: [Int32] = []
    original = [UInt32](unsafeUninitializedCapacity: most) { original, read in
      origins = [Int32](unsafeUninitializedCapacity: 2 * most) { origins, writtenOrigins in
        folded = [UInt16](unsafeUninitializedCapacity: 2 * most) { scalars, written in
          table.folded.withUnsafeBufferPointer { folds in
            var place = 0
            while place < bytes.count {
              let value = UTF8Scalar.next(bytes, &place)
              original[read] = value
              let folded = value < 0x10000 ? folds[Int(value)] : FoldTable.fold(value)
              if folded > 1 {
                scalars[written] = folded
                origins[written] = Int32(truncatingIfNeeded: read)
                written += 1
              } else if folded == 1 {
                for digit in FoldTable.expansion(of: value) {
                  scalars[written] = 0x30 + UInt16(digit)
                  origins[written] = Int32(truncatingIfNeeded: read)
                  written += 1
                }
              }
              read += 1
            }
          }
          writtenOrigins = written
        }
      }
    }
    self.folded = folded
    self.origins = origins
    kinds = folded.map { table.kinds[Int($0)] }
    values = folded.map { table.digits[Int($0)] }
  }

  /// Takes a stretch out of the rules' sight: a row of blocks stands there instead.
  mutating func blank(_ range: Range<Int>) {
    for index in range {
      folded[index] = FoldedText.block
      kinds[index] = .symbol
      values[index] = Spelling.none
    }
  }

  /// What stands for a character that no rule reads.
  static let block: UInt16 = 0x25A0

  var count: Int { folded.count }

  /// The folded scalars.
  var scalars: [UInt16] {
    countStep()
    return folded
  }

  /// The kind of the character at an index; a stop outside the text.
  func kind(_ index: Int) -> CharacterKind {
    countStep()
    guard index >= 0, index < folded.count else { return .newline }
    return kinds[index]
  }

  /// The value and ``Spelling`` of the digit at an index; ``Spelling/none`` where there is none.
  func value(_ index: Int) -> UInt8 {
    countStep()
    return index >= 0 && index < values.count ? values[index] : Spelling.none
  }

  /// The folded scalar at an index; 0 outside the text.
  func at(_ index: Int) -> UInt16 {
    countStep()
    return index >= 0 && index < folded.count ? folded[index] : 0
  }

  /// Counts one look at the text; nothing in a release build.
  @inline(__always)
  func countStep() {
    #if DEBUG
      steps.count += 1
    #endif
  }

  /// The range of the original that a range of the folded text came from; dropped marks belong to what they follow.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < folded.count, range.lowerBound < range.upperBound else { return 0..<0 }
    let last = origins[range.upperBound - 1]
    var next = range.upperBound
    while next < origins.count, origins[next] == last { next += 1 }
    let end = next < origins.count ? Int(origins[next]) : original.count
    return Int(origins[range.lowerBound])..<end
  }
}
