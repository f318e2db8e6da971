import Glibc

/// Hash keys in files of their own: no backup of the database holds them. Read, and made where there is none.
public enum HashKeyFile {
  private static let suffix = ".key"

  /// A key, and whether it was made just now: what was hashed under another means nothing any more.
  public typealias Kept = (key: HashKey, isNew: Bool)

  /// Reads a key, or makes it.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - use: what for.
  ///   - random: where a new key comes from.
  /// - Returns: the key; nil where it can be neither read nor made.
  public static func key(
    at path: String, for use: HashKey.Use, using random: inout some RandomNumberGenerator
  ) -> Kept? {
    if let key = read(path, use) { return (key, false) }
    make(HashKey(for: use, using: &random), at: path, draft: "\(path).\(Token(using: &random).text)")
    // Of two that make it at once one comes first, and both use that one's.
    return read(path, use).map { ($0, true) }
  }

  /// Reads the key of a day, or makes it. It goes when the first use on another day makes a new one; from then on nobody can tell what
  /// was hashed with it.
  ///
  /// - Parameters:
  ///   - name: what for: the key of one name is none for another.
  ///   - day: today, as a name of files has it.
  ///   - folder: where it lies.
  ///   - random: where a new key comes from.
  /// - Returns: the key; nil where it can be neither read nor made.
  public static func key(
    _ name: String, of day: String, in folder: String, using random: inout some RandomNumberGenerator
  ) -> Kept? {
    let kept = key(at: path(name, of: day, in: folder), for: .day, using: &random)
    if kept?.isNew == true { removeOthers(of: name, in: folder, than: file(name, of: day)) }
    return kept
  }

  /// Where the key of a day lies.
  public static func path(_ name: String, of day: String, in folder: String) -> String {
    "\(folder)/\(file(name, of: day))"
  }

  private static func file(_ name: String, of day: String) -> String { "\(name)-\(day)\(suffix)" }

  private static func read(_ path: String, _ use: HashKey.Use) -> HashKey? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
    }
    return try? HashKey(fileText: String(decoding: bytes, as: UTF8.self), for: use)
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
