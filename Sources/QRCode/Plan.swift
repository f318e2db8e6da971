/// What is to be encoded: the segments, and the version and level that they fit.
struct Plan {
  let segmentation: Segmentation
  let version: Int
  let level: CorrectionLevel
}

extension Plan {
  /// Takes the smallest version for the level asked for, then the highest level of that version.
  init(_ bytes: [UInt8], minimumLevel: CorrectionLevel) throws(QRCodeError) {
    guard !bytes.isEmpty else { throw .emptyText }
    // Nothing takes less than a digit's 10/3 bits, so a text of any length is refused before it costs time.
    guard bytes.count * 10 / 3 <= Capacity.bits(version: Capacity.versions.upperBound, level: minimumLevel) else {
      throw .tooLong(bytes: bytes.count, level: minimumLevel)
    }
    for versions in VersionClass.allCases {
      let segmentation = Segmentation(bytes, for: versions)
      func fits(_ version: Int, _ level: CorrectionLevel) -> Bool {
        segmentation.bits <= Capacity.bits(version: version, level: level)
      }
      guard let version = versions.versions.first(where: { fits($0, minimumLevel) }) else { continue }
      self.segmentation = segmentation
      self.version = version
      level = CorrectionLevel.allCases.last { $0 >= minimumLevel && fits(version, $0) } ?? minimumLevel
      return
    }
    throw .tooLong(bytes: bytes.count, level: minimumLevel)
  }
}
