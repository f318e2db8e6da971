import CPhotoCodecs

/// Real JPEG files to send.
enum TestPicture {
  static func jpeg(width: Int = 40, height: Int = 20, isNoise: Bool = false) throws -> [UInt8] {
    var chance = SeededGenerator(11)
    let pixels = (0..<(width * height * 3)).map {
      isNoise ? UInt8(truncatingIfNeeded: chance.next()) : UInt8($0 & 0x7F)
    }
    return try jpegFile(pixels, width: width, height: height, sampling: TJSAMP_420, quality: 80)
  }
}
