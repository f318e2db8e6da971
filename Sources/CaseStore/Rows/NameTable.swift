internal import Casework

/// Reads stored raw values back without making strings of them: histories have hundreds of thousands.
struct NameTable<Value: RawRepresentable & CaseIterable & Sendable>: Sendable where Value.RawValue == String {
  private let entries: [(key: UInt64, value: Value)]

  init() {
    entries = Value.allCases.map { value in
      var name = value.rawValue
      return (name.withUTF8 { Self.key(UnsafeRawBufferPointer($0)) }, value)
    }
  }

  /// The value a name stands for; nil for a name that is none.
  func value(_ name: UnsafeRawBufferPointer) -> Value? {
    let key = Self.key(name)
    for entry in entries where entry.key == key { return entry.value }
    return nil
  }

  /// The length and the first seven bytes: enough to tell the names of one enumeration apart.
  private static func key(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: name.count)
    for byte in name.prefix(7) { key = key << 8 | UInt64(byte) }
    return key
  }
}

/// The enumerations the store keeps by name.
enum Names {
  static let states = NameTable<CaseState>()
  static let actions = NameTable<Action>()
  static let roles = NameTable<Role>()
  static let kinds = NameTable<Kind>()
  static let channels = NameTable<Channel>()
  static let publicationStates = NameTable<PublicationState>()
}
