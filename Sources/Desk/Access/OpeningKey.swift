internal import Casework
internal import Glibc
internal import Sealing

/// The desk's key, which opens contacts; it may be kept off this machine.
struct OpeningKey {
  private let key: SealingPrivateKey

  /// Reads the key; nil where there is none.
  init?(path: String) throws(Failure) {
    guard access(path, F_OK) == 0 else { return nil }
    guard let text = Self.text(path) else { throw .openingKeyUnread(path: path) }
    do { key = try SealingPrivateKey(fileText: text) } catch { throw .openingKey(error, path: path) }
  }

  /// A contact in clear; nil where it was sealed to another key or for another case.
  func open(_ sealed: [UInt8], of number: CaseNumber) -> String? {
    let bytes = try? SealedContact.open(sealed, with: key, caseNumber: number.description)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A key file has two short lines.
  private static func text(_ path: String) -> String? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
