import Foundation

/// Runs programs that others wrote; none of them inherits what another waits for.
enum Shell {
  static let python = ProcessInfo.processInfo.environment["HUIYIN_PYTHON"] ?? "python3"

  /// Runs a program to its end and gives all it says.
  static func run(_ words: [String]) -> (succeeded: Bool, output: String) {
    let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ") + " 2>&1"
    guard let stream = popen(command, "r") else { return (false, "") }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, stream)
      guard count > 0 else { break }
      output += piece[..<count]
    }
    return (pclose(stream) == 0, String(decoding: output, as: UTF8.self))
  }
}
