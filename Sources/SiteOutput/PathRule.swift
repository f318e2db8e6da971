/// Which paths may stand in the site: relative, of plain parts, spelled the same for file systems and browsers.
enum PathRule {
  /// The folder within the site where files are prepared; never a part of it.
  static let workFolder = ".huiyin"
  private static let longestPart = 255
  private static let longestPath = 1_024

  /// What is wrong with a path; `nil` when nothing is.
  static func problem(with path: String) -> PathProblem? {
    var path = path
    return path.withUTF8 { problem(with: $0) }
  }

  private static func problem(with path: UnsafeBufferPointer<UInt8>) -> PathProblem? {
    if path.first == slash { return .absolute }
    if path.count > longestPath { return .tooLong }
    var start = 0
    for (index, byte) in path.enumerated() {
      if byte == slash {
        if let problem = problem(withPart: path[start..<index]) { return problem }
        start = index + 1
      } else if byte < 0x20 || byte == 0x7F || byte == backslash {
        return .character
      }
    }
    if let problem = problem(withPart: path[start...]) { return problem }
    return isReserved(path) ? .reserved : nil
  }

  private static func problem(withPart part: Slice<UnsafeBufferPointer<UInt8>>) -> PathProblem? {
    if part.isEmpty { return .emptyPart }
    if part.count > longestPart { return .tooLong }
    return part.count <= 2 && part.allSatisfy { $0 == dot } ? .dots : nil
  }

  private static func isReserved(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = workFolder.utf8
    guard path.first == dot, path.count >= name.count else { return false }
    return zip(path, name).allSatisfy { lowercased($0) == $1 }
      && (path.count == name.count || path[name.count] == slash)
  }

  static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
