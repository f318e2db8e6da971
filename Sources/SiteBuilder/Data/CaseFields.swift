/// The fields of one case as UTF-8, one after the other in memory that the next case uses again.
struct CaseFields {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ field: String) {
    bytes.append(contentsOf: field.utf8)
    ends.append(bytes.count)
  }

  mutating func append(utf8 field: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: field)
    ends.append(bytes.count)
  }

  /// A number from 0 to 9; nothing for nil.
  mutating func append(digit: Int?) {
    if let digit { bytes.append(UInt8(ascii: "0") + UInt8(clamping: digit)) }
    ends.append(bytes.count)
  }

  /// Hands over each field with its position.
  func forEach(_ body: (Int, UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      for (position, end) in ends.enumerated() {
        body(position, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}
