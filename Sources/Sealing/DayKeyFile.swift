import Glibc

/// A hash key of one day, in a file of its own: no backup of the database holds it, and it goes when the first use on another
/// day makes a new one. From then on nobody can tell what was hashed with it.
public enum DayKeyFile {
  private static let suffix = ".key"

  /// Reads the key of a day, or makes it.
  ///
  /// - Parameters:
  ///   - name: what for: the key of one use is none for another.
  ///   - day: today, as a name of files has it.
  ///   - folder: where it lies.
  ///   - random: where a new key comes from.
  /// - Returns: the key; nil where it can be neither read nor made.
  public static func key(
    _ name: String, of day: String, in folder: String, using random: inout some RandomNumberGenerator
  ) -> HashKey? {
    let file = "\(name)-\(day)\(suffix)"
    let path = "\(folder)/\(file)"
    if let key = read(path) { return key }
    make(HashKey(using: &random), at: path, draft: "\(path).\(Token(using: &random).text)")
    // Of two that make it at once one comes first, and both use that one's.
    guard let key = read(path) else { return nil }
    removeOthers(of: name, in: folder, than: file)
    return key
  }

  private static func read(_ path: String) -> HashKey? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
    }
    return try? HashKey(fileText: String(decoding: bytes, as: UTF8.self))
  }

  /// Written whole under another name first, and then given its own unless there is one already.
  private static func make(_ key: HashKey, at path: String, draft: String) {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(key.fileText.utf8)
    let isWhole = write(file, bytes, bytes.count) == bytes.count
    close(file)
    if isWhole { link(draft, path) }
    unlink(draft)
  }

  private static func removeOthers(of name: String, in folder: String, than kept: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let other = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if other.hasPrefix(name + "-"), other.hasSuffix(suffix), other != kept { unlink(folder + "/" + other) }
    }
  }
}
