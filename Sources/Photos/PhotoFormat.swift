/// The formats that telephones and computers make photographs in.
public enum PhotoFormat: Sendable {
  case jpeg
  case png
  case webp
  case heic

  /// The format that the first bytes are of, whatever the file is called; nil where they are of none of these.
  ///
  /// - Parameter bytes: the file.
  public init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: PNGHead.signature) {
      self = .png
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8), HEICHead.isBrand(bytes) {
      self = .heic
    } else {
      return nil
    }
  }
}
