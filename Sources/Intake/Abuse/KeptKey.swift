internal import Glibc
internal import Sealing

/// A key of hashes in a file: read, and made where there is none.
enum KeptKey {
  /// Reads the key, or makes it.
  ///
  /// - Returns: the key, and whether it was made just now; nil where it can be neither read nor made.
  static func read(
    _ path: String, for use: HashKey.Use, using random: inout some RandomNumberGenerator
  ) -> (key: HashKey, isNew: Bool)? {
    if let key = read(path, for: use) { return (key, false) }
    make(HashKey(for: use, using: &random), at: path, Token(using: &random).text)
    // Of two that make it at once one comes first, and both use that one's.
    return read(path, for: use).map { ($0, true) }
  }

  private static func read(_ path: String, for use: HashKey.Use) -> HashKey? {
    SmallFile.text(path).flatMap { try? HashKey(fileText: $0, for: use) }
  }

  /// Written whole under another name first, and then given its own unless there is one already.
  private static func make(_ key: HashKey, at path: String, _ mark: String) {
    let draft = path + "." + mark
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(key.fileText.utf8)
    let isWhole = write(file, bytes, bytes.count) == bytes.count
    close(file)
    if isWhole { link(draft, path) }
    unlink(draft)
  }
}
