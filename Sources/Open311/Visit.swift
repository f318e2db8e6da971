internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Sealing

/// One request, the store opened for it, and what it sends: the fields of a form, or of the address.
struct Visit {
  let request: Request
  let store: CaseStore
  let fields: FormFields
  let offset: UTCOffset
  let profile: PortalProfile
  let now: Timestamp

  var isPost: Bool { request.method == .post }

  /// The portal's host name.
  var jurisdiction: String { profile.host.split(separator: "/").last.map(String.init) ?? "" }

  /// What was sent under a name; nil where it is blank.
  subscript(name: String) -> String? {
    guard let value = fields[name], !value.allSatisfy(\.isWhitespace) else { return nil }
    return value
  }

  /// Several values with commas between them.
  func list(_ name: String) -> [String] {
    (self[name] ?? "").split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
  }

  /// What the key that was sent may do; nil where none was sent.
  func key() throws(StoreError) -> APIKey? {
    guard let key = self["api_key"] else { return nil }
    return try store.apiKey(MessageDigest.sha256(Array(key.utf8)))
  }

  /// The name that a system's cases are kept under.
  static func source(_ key: APIKey) -> String { "open311:" + key.name }
}
