import Foundation

/// The system's random numbers, fetched by the block: an import draws hundreds of thousands, and asking for each one
/// costs more than the number.
struct BlockRandom: RandomNumberGenerator {
  private static let block = 512
  private var numbers: [UInt64] = []
  private var system = SystemRandomNumberGenerator()
  private let source = FileHandle(forReadingAtPath: "/dev/urandom")

  mutating func next() -> UInt64 {
    if numbers.isEmpty { refill() }
    return numbers.popLast() ?? system.next()
  }

  private mutating func refill() {
    let bytes = (try? source?.read(upToCount: Self.block * MemoryLayout<UInt64>.size)) ?? Data()
    numbers = bytes.withUnsafeBytes { raw in
      (0..<raw.count / 8).map { raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
  }
}
