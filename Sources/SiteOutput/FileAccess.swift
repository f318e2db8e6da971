internal import Glibc

/// Whole files written and read below an open folder. Answers are error numbers, 0 for done: on these paths each microsecond counts.
enum FileAccess {
  enum Creation {
    /// The file must not be there yet.
    case new
    /// A file prepared earlier may be there and is written over.
    case over

    var flags: Int32 { self == .new ? O_EXCL : O_TRUNC }
  }

  static func write(
    _ bytes: UnsafeRawBufferPointer, to name: UnsafePointer<CChar>, in folder: Int32, _ creation: Creation
  ) -> (task: SystemFailure.Task, errorNumber: Int32) {
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | creation.flags, 0o666)
    if file < 0 { return (.createFile, errno) }
    let number = writeAll(bytes, to: file)
    let closing = close(file) == 0 ? 0 : errno
    return (.writeFile, number != 0 ? number : closing == EINTR ? 0 : closing)
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if count == 0 || errno != EINTR {
        return count == 0 ? ENOSPC : errno
      }
    }
    return 0
  }

  /// The size of an ordinary file; `nil` for anything else.
  static func size(of name: UnsafePointer<CChar>, in folder: Int32) -> Int? {
    var found = stat()
    guard fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(found.st_size)
  }

  /// All bytes of an ordinary file that is not larger than `limit`.
  static func read(_ name: UnsafePointer<CChar>, in folder: Int32, limit: Int) -> Result<[UInt8], SystemNumber> {
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if file < 0 { return .failure(SystemNumber(errno)) }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0 else { return .failure(SystemNumber(errno)) }
    guard found.st_mode & S_IFMT == S_IFREG, found.st_size <= limit else { return .failure(SystemNumber(EFBIG)) }
    return readAll(file, count: Int(found.st_size))
  }

  private static func readAll(_ file: Int32, count: Int) -> Result<[UInt8], SystemNumber> {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(file, UnsafeMutableBufferPointer(rebasing: buffer[filled...]).baseAddress, count - filled)
        if got > 0 { filled += got } else if got == 0 { return } else if errno != EINTR { number = errno; return }
      }
    }
    return number == 0 ? .success(bytes) : .failure(SystemNumber(number))
  }
}

/// The system's number for a reason (`errno`), before it is known which file it was about.
struct SystemNumber: Error {
  let value: Int32
  init(_ value: Int32) { self.value = value }
}
