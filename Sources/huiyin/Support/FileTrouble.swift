import Foundation

/// What Foundation says when a file cannot be read or written, as a sentence.
extension CocoaError {
  /// The system's number for the reason (`errno`); 0 where there is none.
  var systemNumber: Int32 {
    if let error = underlying as? POSIXError { return error.code.rawValue }
    return (underlying as? NSError).map { Int32(clamping: $0.code) } ?? 0
  }

  /// Which file or folder, and why.
  var sentence: String {
    let path = filePath ?? url?.path
    let reason = systemNumber == 0 ? localizedDescription : String(cString: strerror(systemNumber))
    return path.map { "\($0): \(reason)" } ?? reason
  }
}
