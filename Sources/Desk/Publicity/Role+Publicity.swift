internal import Casework

extension Role {
  /// Whether the role looks after codes and what is printed with them.
  var looksAfterCodes: Bool { self == .publicist || self == .administrator }
}
