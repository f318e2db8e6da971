extension UnsafeRawBufferPointer {
  /// Calls `body` with each line of a text that has more than white space in it.
  func forEachParagraph(_ body: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    for end in 0...count where end == count || self[end] == UInt8(ascii: "\n") {
      let line = UnsafeRawBufferPointer(rebasing: self[start..<end])
      if line.contains(where: { $0 > UInt8(ascii: " ") }) { body(line) }
      start = end + 1
    }
  }
}
