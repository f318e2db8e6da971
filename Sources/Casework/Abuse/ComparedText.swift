/// A text without what people vary to make the same look different: spaces, punctuation, invisible characters, letter case, full width.
public struct ComparedText: Hashable, Sendable {
  /// Under so many letters and digits two people may well write the same.
  public static let tellingLength = 12

  /// UTF-8 of its letters and digits.
  public let bytes: [UInt8]
  /// How many letters and digits there are.
  public let length: Int

  /// Reads a text.
  public init(_ text: String) {
    var (kept, length) = ([UInt8](), 0)
    kept.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let letter = Self.letter(scalar) else { continue }
      kept += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
      length += 1
    }
    (bytes, self.length) = (kept, length)
  }

  /// Whether it says as much that the same said again is likely to be one text sent twice.
  public var isTelling: Bool { length >= Self.tellingLength }

  /// Whether another text's letters and digits stand in this one, in a row; nothing stands in no text.
  public func contains(_ other: ComparedText) -> Bool {
    guard let first = other.bytes.first, other.bytes.count <= bytes.count else { return false }
    for start in 0...(bytes.count - other.bytes.count) where bytes[start] == first {
      if bytes[start...].starts(with: other.bytes) { return true }
    }
    return false
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: scalar
    case 0...0x7F: nil
    // Full width (Unicode, Halfwidth and Fullwidth Forms): 0xFEE0 above ASCII.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).flatMap(letter)
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
    }
  }
}
