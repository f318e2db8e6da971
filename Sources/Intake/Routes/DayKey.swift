internal import Casework
internal import Glibc
internal import HTTPExchange
internal import Sealing

/// The key under which people are told apart today. It lies beside the database, so that no backup of it holds the key, and
/// goes when the first request of another day makes a new one; from then on nobody can tell who was who.
struct DayKey {
  private static let prefix = "people-"
  private static let suffix = ".key"

  private let key: HashKey

  /// Reads the key of a day, or makes it.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - day: today.
  ///   - random: where a new key comes from.
  /// - Throws: ``Failure/dayKey(path:)`` where it can be neither read nor made.
  init(folder: String, day: CivilDate, using random: inout some RandomNumberGenerator) throws(Failure) {
    let name = Self.prefix + day.description + Self.suffix
    let path = folder + "/" + name
    if let text = SmallFile.text(path), let key = try? HashKey(fileText: text) {
      self.key = key
      return
    }
    Self.make(HashKey(using: &random), at: path, Token(using: &random).text)
    // Of two that make it at once one comes first, and both use that one's.
    guard let text = SmallFile.text(path), let key = try? HashKey(fileText: text) else { throw .dayKey(path: path) }
    self.key = key
    Self.removeOthers(in: folder, than: name)
  }

  /// By what a person is known today.
  func person(_ remote: RemoteAddress) -> [UInt8] { remote.hashed(by: key.hash) }

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

  private static func removeOthers(in folder: String, than name: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let other = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if other.hasPrefix(prefix), other.hasSuffix(suffix), other != name { unlink(folder + "/" + other) }
    }
  }
}
