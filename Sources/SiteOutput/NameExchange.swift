internal import Glibc

/// Whether two names can change places.
enum NameExchange {
  /// Whether a refusal means that the file system or the kernel cannot do it at all.
  static func isMissing(_ errorNumber: Int32) -> Bool {
    errorNumber == EINVAL || errorNumber == ENOSYS || errorNumber == EOPNOTSUPP
  }
}
