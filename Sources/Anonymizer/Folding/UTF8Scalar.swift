/// Reads the scalars of text that is known to be UTF-8, as `String` guarantees.
enum UTF8Scalar {
  /// The scalar at a place, which moves past it. A sequence cut off by the end of the bytes reads as what is there.
  @inline(__always)
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    let lead = UInt32(bytes[place])
    place += 1
    if lead < 0x80 { return lead }
    if lead >= 0xE0, lead < 0xF0, place + 1 < bytes.count {  // most Chinese text
      place += 2
      return (lead & 0x0F) << 12 | (UInt32(bytes[place - 2]) & 0x3F) << 6 | UInt32(bytes[place - 1]) & 0x3F
    }
    let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = lead & (0x3F >> UInt32(count))
    for _ in 0..<count where place < bytes.count {
      value = value << 6 | UInt32(bytes[place]) & 0x3F
      place += 1
    }
    return value
  }
}
