/// Why no symbol or picture could be made.
public enum QRCodeError: Error, Hashable, Sendable {
  /// There is no text to encode.
  case emptyText
  /// The text takes more than the largest symbol holds at the level asked for.
  case tooLong(bytes: Int, level: CorrectionLevel)
  /// libqrencode refused, with this `errno`.
  case encoder(errno: Int32)
  /// A length that no picture can have, in thousandths of a millimetre.
  case length(thousandths: Int)
  /// A number of pixels a module that no picture can have.
  case pixelsPerModule(Int)
  /// zlib refused.
  case compression
}

extension QRCodeError: CustomStringConvertible {
  /// What happened and what to do, for the person at the command line.
  public var description: String {
    switch self {
    case .emptyText:
      "a QR code needs a text: give the address it shall hold"
    case .tooLong(let bytes, let level):
      "the text of \(bytes) bytes is more than a QR code of level \(level.letter) holds: shorten it or take a lower level"
    case .encoder(let errno):
      "libqrencode made no symbol (errno \(errno)): check the memory that is free"
    case .length(let thousandths):
      "a length of \(thousandths) thousandths of a millimetre cannot be printed: give one from 1 to 10,000 mm"
    case .pixelsPerModule(let pixels):
      "\(pixels) pixels a module make no picture: give a number from 1 to 100"
    case .compression:
      "zlib did not compress the picture: check the memory that is free"
    }
  }
}
