/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read, rejected ones included.
  public var rows: Int
  /// Bytes of the file done, of its text as UTF-8.
  public var bytes: Int
  /// Bytes there are.
  public var totalBytes: Int
}
