import CArgon2

/// Argon2id, version 0x13 (RFC 9106), as libargon2 computes it.
enum Argon2id {
  /// What one hash takes.
  struct Cost: Equatable {
    /// How often the memory is gone over.
    var passes: UInt32
    /// The memory, in KiB.
    var kibibytes: UInt32
    /// How many parts of the memory are filled at a time, each by a thread of its own where there is more than one.
    var lanes: UInt32
  }

  /// Hashes.
  ///
  /// - Parameters:
  ///   - password: what is hashed.
  ///   - salt: 8 bytes or more.
  ///   - cost: what it may take.
  ///   - length: how many bytes to return, 4 or more.
  /// - Returns: the tag.
  /// - Throws: `CredentialsError.notEnoughMemory`, `.hashingFailed`.
  static func tag(
    of password: Password, salt: [UInt8], cost: Cost, length: Int
  ) throws(CredentialsError) -> [UInt8] {
    let bytes = password.bytes
    var tag = [UInt8](repeating: 0, count: length)
    let status = argon2id_hash_raw(
      cost.passes, cost.kibibytes, cost.lanes, bytes, bytes.count, salt, salt.count, &tag, length)
    switch status {
    case ARGON2_OK.rawValue: return tag
    case ARGON2_MEMORY_ALLOCATION_ERROR.rawValue: throw .notEnoughMemory(kibibytes: cost.kibibytes)
    default: throw .hashingFailed(status: status)
    }
  }
}
