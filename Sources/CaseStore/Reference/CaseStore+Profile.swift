public import Casework
internal import SQLite

extension CaseStore {
  /// What the portal says of itself, as last written from content.
  ///
  /// - Returns: the profile; what was never written is empty.
  /// - Throws: ``StoreError``.
  public func profile() throws(StoreError) -> PortalProfile {
    var profile = PortalProfile()
    let query = try query("SELECT key, value FROM settings")
    while try query.next() {
      guard let field = PortalProfile.fields[query.string(0)] else { continue }
      profile[keyPath: field] = query.string(1)
    }
    return profile
  }

  /// The portal's time zone.
  ///
  /// - Throws: ``StoreError``: `notSynchronized` where content was never written into the store.
  public func offset() throws(StoreError) -> UTCOffset {
    guard let offset = try setting("offset").flatMap({ UTCOffset($0) }) else { throw .notSynchronized(path: path) }
    return offset
  }

  func writeProfile(_ profile: PortalProfile) throws(StoreError) {
    guard try self.profile() != profile else { return }
    for (key, field) in PortalProfile.fields { try set(key, to: profile[keyPath: field]) }
  }
}

extension PortalProfile {
  /// The settings that hold a profile.
  fileprivate static var fields: [String: WritableKeyPath<PortalProfile, String>] {
    [
      "portal-name": \.name, "portal-office": \.office, "portal-host": \.host, "portal-telephone": \.telephone,
      "portal-language": \.language,
    ]
  }
}
