import Glibc

/// The body of an answer that lies in a file: it is sent piece by piece and never stands in memory as a whole.
public final class FileBody: Sendable, Equatable {
  /// Bytes sent at a time.
  public static let pieceBytes = 64 * 1024

  /// How many bytes are sent: what the file had when it was opened.
  public let length: Int
  private let descriptor: Int32

  /// Opens a file below a folder; nil where there is no plain file.
  ///
  /// Nothing outside the folder is ever opened: a part of the way that is empty, `.` or `..`, that holds a slash or is a link is refused.
  /// - Parameters:
  ///   - root: the folder.
  ///   - way: the names of the folders below it, and last that of the file.
  public init?(below root: String, _ way: [String]) {
    guard let name = way.last, way.allSatisfy(Self.isName) else { return nil }
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in way.dropLast() where folder >= 0 {
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      folder = next
    }
    guard folder >= 0 else { return nil }
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    close(folder)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    (descriptor, length) = (file, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// The bytes from a place in the file on, ``pieceBytes`` of them or what is left; none where the file ended or cannot be read.
  public func piece(at offset: Int) -> [UInt8] {
    let wanted = min(Self.pieceBytes, length - offset)
    guard wanted > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, wanted, off_t(offset)))
    }
  }

  /// Two are the same where they are one.
  public static func == (left: FileBody, right: FileBody) -> Bool { left === right }

  private static func isName(_ part: String) -> Bool {
    !part.isEmpty && part != "." && part != ".." && !part.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }
}
