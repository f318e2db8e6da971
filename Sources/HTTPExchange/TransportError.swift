/// Why an answer did not get out.
public enum TransportError: Error, Sendable, Equatable {
  /// The web server stopped listening, as when the resident closed the page.
  case connectionClosed
  /// The system refused to write.
  case writeFailed(errorNumber: Int32)
  /// A file became shorter, or could not be read on, while it was being sent.
  case fileShort
}

extension TransportError: CustomStringConvertible {
  /// For the web server's log.
  public var description: String {
    switch self {
    case .connectionClosed: "the web server closed the connection before the answer was written"
    case .writeFailed(let number): "writing the answer failed (errno \(number)); check the web server's CGI output"
    case .fileShort: "the file ended before the length that was announced; whoever asked for it has a part of it"
    }
  }
}
