/// How much of a request is read; whatever is over a limit is refused before it is stored.
public struct RequestLimits: Sendable, Equatable {
  /// Bytes of a body; 64 KiB holds the longest text form.
  public var bodyBytes: Int
  /// Bytes of a refused body that are read and thrown away. A web server that cannot hand over the whole body reports a
  /// fault of its own in place of our answer; beyond this many bytes it may.
  public var discardedBytes = 16 * 1024 * 1024
  /// How long a whole body may take to come, in seconds. Web servers hand it over in one piece once they have it.
  public var bodySeconds = 60
  /// What is taken of forms with files; nil takes none.
  public var upload: UploadLimits?
  /// Bytes of a decoded path.
  public var pathBytes = 1024
  /// Bytes of a query.
  public var queryBytes = 4096
  /// Bytes of one header value.
  public var headerBytes = 4096
  /// Fields in one form or query.
  public var formFields = 64
  /// Bytes of one field's name, before decoding.
  public var fieldNameBytes = 64

  /// The usual limits.
  ///
  /// - Parameters:
  ///   - bodyBytes: the longest body taken, in bytes; of a form with files, all other fields together.
  ///   - upload: what is taken of forms with files; nil takes none.
  public init(bodyBytes: Int = 64 * 1024, upload: UploadLimits? = nil) {
    self.bodyBytes = bodyBytes
    self.upload = upload
  }
}
