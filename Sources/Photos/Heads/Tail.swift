/// What stands behind a picture. None of it is kept; it tells whether the file is a photograph and nothing else.
struct Tail {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Padding is nothing. Behind a JPEG, telephones put further pictures (CIPA DC-007), a short film, and Samsung's a list of
  /// their own; what else is there makes two files of one.
  func isHarmless(after format: PhotoFormat) -> Bool {
    let rest = bytes.drop { $0 == 0 || $0 == 0xFF }
    if rest.isEmpty { return true }
    guard format == .jpeg else { return false }
    return bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.dropFirst(4).starts(with: "ftyp".utf8)
      || bytes.suffix(4).elementsEqual("SEFT".utf8)
  }
}
