/// A ZIP archive of files that are packed already (APPNOTE 6.3: stored, names in UTF-8, one date for all).
struct ZipArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let date: PDFDate

  init(date: PDFDate) { self.date = date }

  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    let (size, checksum) = (UInt32(content.count), Streams.checksum(content))
    let name = Array(name.utf8)
    let common = short(20) + short(0x0800) + short(0) + short(0) + short(day) + long(checksum) + long(size) + long(size)
    bytes += long(0x0403_4B50) + common + short(name.count) + short(0) + name + content
    directory += long(0x0201_4B50) + short(0x0314) + common + short(name.count)
    directory += short(0) + short(0) + short(0) + short(0) + long(0o100644 << 16) + long(UInt32(offset)) + name
    count += 1
  }

  mutating func end() {
    let start = bytes.count
    bytes += directory
    bytes += long(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
    bytes += long(UInt32(directory.count)) + long(UInt32(start)) + short(0)
  }

  private var day: Int { max(0, date.year - 1980) << 9 | date.month << 5 | date.day }

  private func short(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

  private func long(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
}
