/// Why a path cannot stand in the site.
public enum PathProblem: Sendable, Equatable {
  /// Nothing at all, or nothing between two slashes or after the last one.
  case emptyPart
  /// It begins with a slash.
  case absolute
  /// A part is `.` or `..`.
  case dots
  /// A control character (U+0000 to U+001F, U+007F) or a backslash, which browsers turn into a slash.
  case character
  /// A part of more than 255 bytes, or a path of more than 1,024.
  case tooLong
  /// It lies in the folder where the program prepares its files.
  case reserved
}
