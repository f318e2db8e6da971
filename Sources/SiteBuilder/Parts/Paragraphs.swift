import Glibc

extension UnsafeRawBufferPointer {
  /// Calls `body` with each line of a text that has more than white space in it.
  func forEachParagraph(_ body: (UnsafeRawBufferPointer) -> Void) {
    var rest = self
    while let start = rest.baseAddress, !rest.isEmpty {
      let end = memchr(start, Int32(UInt8(ascii: "\n")), rest.count).map { start.distance(to: $0) } ?? rest.count
      let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
      if line.contains(where: { $0 > UInt8(ascii: " ") }) { body(line) }
      rest = UnsafeRawBufferPointer(rebasing: rest[end...].dropFirst())
    }
  }
}
