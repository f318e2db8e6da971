import Glibc

/// The file that comes in and the answer that goes out.
enum StandardStreams {
  static func readAll() -> [UInt8] {
    var all: [UInt8] = []
    var status = stat()
    if fstat(STDIN_FILENO, &status) == 0 { all.reserveCapacity(Int(status.st_size)) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      guard count > 0 else { return all }
      all += piece[..<count]
    }
  }

  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(74) }
      rest = rest.dropFirst(count)
    }
  }
}
