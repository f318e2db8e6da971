internal import Casework
internal import Glibc
internal import Sealing

/// The desk's key, to which contacts are sealed; without it none is kept.
struct ContactSeal: Sendable {
  private let key: SealingPublicKey

  /// Reads the key; nil where there is none.
  init?(path: String) throws(Failure) {
    guard access(path, F_OK) == 0 else { return nil }
    guard let text = SmallFile.text(path) else { throw .sealingKeyUnread(path: path) }
    do { key = try SealingPublicKey(fileText: text) } catch { throw .sealingKey(error, path: path) }
  }

  /// What seals a contact for the case it belongs to.
  func sealing(_ contact: String) -> @Sendable (CaseNumber) -> [UInt8]? {
    { [key] number in
      try? SealedContact.seal(Array(contact.utf8), to: key, caseNumber: number.description)
    }
  }
}
