/// How much of a form with files is read. Only what is being looked at is kept in memory, whatever these limits are.
public struct UploadLimits: Sendable, Equatable {
  /// Bytes of the whole body.
  public var bodyBytes: Int
  /// Files in one form; places where no file was chosen do not count.
  public var files: Int
  /// Bytes of one file.
  public var fileBytes: Int
  /// Bytes of the lines before one field or file.
  public var partHeadBytes = 2048

  /// The usual limits.
  ///
  /// - Parameters:
  ///   - files: how many files one form may carry.
  ///   - fileBytes: the largest file taken, in bytes; 12 MiB holds a telephone's photograph.
  public init(files: Int = 3, fileBytes: Int = 12 * 1024 * 1024) {
    self.files = files
    self.fileBytes = fileBytes
    bodyBytes = files * fileBytes + 128 * 1024
  }
}
