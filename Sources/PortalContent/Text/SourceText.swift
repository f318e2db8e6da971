/// A file of content as it was read, for pointing into it.
struct SourceText: Sendable {
  /// The path from the workspace.
  let path: String
  /// Its text.
  let text: DecodedText

  /// The whole file.
  var whole: Mark { Mark(source: self, position: nil) }

  /// A place in it.
  func mark(_ position: TextPosition) -> Mark { Mark(source: self, position: position) }

  /// A line (from 1) without its end; empty past the end of the file.
  func line(_ number: Int) -> String {
    var rest = text.bytes[...]
    for _ in 1..<max(1, number) {
      guard let end = Self.lineEnd(rest) else { return "" }
      let isPair = rest[end] == RowScan.carriageReturn && rest[end...].dropFirst().first == RowScan.newline
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    return String(decoding: rest[..<(Self.lineEnd(rest) ?? rest.endIndex)], as: UTF8.self)
  }

  private static func lineEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstIndex { $0 == RowScan.newline || $0 == RowScan.carriageReturn }
  }
}

/// A place in a file, or the whole file.
struct Mark: Sendable {
  let source: SourceText
  let position: TextPosition?
}

extension Mark {
  /// An empty field at this place.
  var nothing: Field { Field(name: "", text: "", mark: self) }
}
