/// 128 bits that stand for a file's bytes or a path.
///
/// Four 64-bit lanes, each folding a full 64 × 64 → 128-bit product (the step of wyhash and its kin), read every word twice: once beside
/// the lane's state and once beside a key, in another pairing. So for a change to go unseen it has to cancel in two lanes at once. The
/// keys' bytes do not occur in UTF-8, so no text can bring a product to zero. About 20 bytes a nanosecond, where SipHash does one or
/// two. It guards against mistakes, not against somebody who searches for collisions with the program in hand; what that would win is
/// a page of their own that is not replaced.
struct PageHash: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Stands for bytes that nobody is sure of.
  static let unknown = PageHash(high: 0, low: 0)

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bytes: some Collection<UInt8>) {
    self = bytes.withContiguousStorageIfAvailable { Self(UnsafeRawBufferPointer($0)) } ?? Self(Array(bytes))
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    var lanes = Lanes()
    let whole = bytes.count & ~31
    var offset = 0
    while offset < whole {
      lanes.add(bytes, at: offset)
      offset += 32
    }
    lanes.addLast(UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    self = lanes.result(count: bytes.count)
  }

  /// The bits are spread well already.
  func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

/// The state of a hash in the making.
private struct Lanes {
  private static let key: (UInt64, UInt64, UInt64, UInt64) =
    (0xFFC0_F5FE_C1FB_F9FD, 0xF6FF_FAC1_F8F7_C0FC, 0xC1F9_FEF5_FFFC_F6FB, 0xFBF7_C0FF_FDF8_FEC1)

  private var state: (UInt64, UInt64, UInt64, UInt64) =
    (0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03, 0x8CB9_2BA7_2F3D_8DD7, 0xAAAA_AAAA_AAAA_AAAB)

  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    let a = Self.word(bytes, offset)
    let b = Self.word(bytes, offset + 8)
    let c = Self.word(bytes, offset + 16)
    let d = Self.word(bytes, offset + 24)
    state.0 = Self.turned(state.0) ^ Self.folded(a ^ state.0, b ^ Self.key.0)
    state.1 = Self.turned(state.1) ^ Self.folded(c ^ state.1, d ^ Self.key.1)
    state.2 = Self.turned(state.2) ^ Self.folded(b ^ state.2, c ^ Self.key.2)
    state.3 = Self.turned(state.3) ^ Self.folded(d ^ state.3, a ^ Self.key.3)
  }

  /// Fewer than 32 bytes, filled up with zeros; the count in the result tells such endings apart.
  mutating func addLast(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { block in
      block.initializeMemory(as: UInt8.self, repeating: 0)
      block.copyMemory(from: bytes)
      add(UnsafeRawBufferPointer(block), at: 0)
    }
  }

  func result(count: Int) -> PageHash {
    let count = UInt64(truncatingIfNeeded: count)
    let first = Self.folded(state.0 ^ Self.key.2, Self.turned(state.1) ^ Self.key.3 ^ count)
    let second = Self.folded(state.2 ^ Self.key.0 ^ count, Self.turned(state.3) ^ Self.key.1)
    return PageHash(
      high: first ^ Self.folded(state.3 ^ Self.key.0, state.0 ^ count),
      low: second ^ Self.folded(state.1 ^ Self.key.1, state.2))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func turned(_ lane: UInt64) -> UInt64 { lane << 23 | lane >> 41 }
}
