/// What telephones and mischief put into JPEG files besides the picture.
enum Extras {
  static let secret = "GPS-SECRET"

  /// A segment with Exif: the maker, the orientation, and where the picture was taken (36° 40′ 12″ N).
  static func exif(orientation: UInt8) -> [UInt8] {
    var tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 3]
    tiff += [0x01, 0x0F, 0, 2, 0, 0, 0, 11, 0, 0, 0, 90]
    tiff += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    tiff += [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50]
    tiff += [0, 0, 0, 0]
    tiff += [0, 2, 0, 1, 0, 2, 0, 0, 0, 2, 0x4E, 0, 0, 0, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 102, 0, 0, 0, 0]
    tiff += [UInt8](repeating: 0, count: 90 - tiff.count) + Array(secret.utf8) + [0, 0]
    tiff += [36, 40, 12].flatMap { [0, 0, 0, $0, 0, 0, 0, 1] as [UInt8] }
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
  }

  static var xmp: [UInt8] {
    segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>\(secret)</x:xmpmeta>".utf8))
  }
  static var profile: [UInt8] { segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}\(secret)".utf8)) }
  static var comment: [UInt8] { segment(0xFE, Array("<script>\(secret)</script>".utf8)) }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }
}

extension [UInt8] {
  /// The file with segments behind its first marker.
  func with(_ segments: [UInt8]...) -> [UInt8] { Array(prefix(2)) + segments.joined() + dropFirst(2) }

  func contains(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }

  /// A PNG chunk with its check sum.
  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return number(content.count) + body + number(Int(~sum))
  }

  static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
}
