import CaseStore
import Casework

/// For each published case the earlier ones it is like: same place and category first, then same category elsewhere.
///
/// Only earlier ones, so that a new case changes no page of an old one.
struct EarlierCases: Sendable {
  /// How many are named on a page.
  static let most = 3

  private struct Head: Sendable {
    let id: Int64
    let pair: Pair
    let receivedAt: Timestamp
    let start: Int
    let hrefLength: Int32
    let titleLength: Int32
    /// The latest case before with the same place and category, and that with the same category; -1 for none.
    var near: Int32 = -1
    var alike: Int32 = -1
  }

  private struct Pair: Hashable {
    let place: Int64
    let category: Int64
  }

  private var heads: [Head] = []
  private var bytes: [UInt8] = []

  /// Reads the heads of all published cases.
  ///
  /// - Throws: ``StoreError``.
  init(_ store: CaseStore, offset: UTCOffset, cutOff: Timestamp) throws(StoreError) {
    var month = (ends: Timestamp(seconds: .min), begins: Timestamp(seconds: .max), folder: "")
    var cursor = try store.publishedHeads()
    while let row = try cursor.next() {
      guard row.receivedAt < cutOff else { continue }
      if row.receivedAt < month.begins || row.receivedAt >= month.ends {
        let of = offset.date(row.receivedAt).month
        let period = Period(of, offset: offset)
        month = (period.end, period.start, "/cases/\(of)/")
      }
      append(row, month.folder)
    }
    link()
  }

  /// Leads from each case to those before it by time, and among those of one second by number, whatever the order in the store.
  private mutating func link() {
    var near: [Pair: Int32] = [:]
    var alike: [Int64: Int32] = [:]
    for position in chronological() where heads[position].pair.category != 0 {
      let pair = heads[position].pair
      let own = Int32(truncatingIfNeeded: position)
      heads[position].near = near.updateValue(own, forKey: pair) ?? -1
      heads[position].alike = alike.updateValue(own, forKey: pair.category) ?? -1
    }
  }

  private func chronological() -> [Int] {
    let order = Array(heads.indices)
    let isSorted = zip(heads, heads.dropFirst()).allSatisfy { $0.receivedAt < $1.receivedAt }
    return isSorted ? order : order.sorted { isBefore(heads[$0], heads[$1]) }
  }

  private func isBefore(_ one: Head, _ other: Head) -> Bool {
    guard one.receivedAt == other.receivedAt else { return one.receivedAt < other.receivedAt }
    return bytes[one.start..<one.start + Int(one.hrefLength)]
      .lexicographicallyPrecedes(bytes[other.start..<other.start + Int(other.hrefLength)])
  }

  /// Hands over the address and the headline of the cases that a case is like, nearest first.
  func forEach(before id: Int64, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void) {
    guard let own = position(of: id) else { return }
    var left = Self.most
    var next = heads[own].near
    while next >= 0, left > 0 {
      hand(next, to: body)
      left -= 1
      next = heads[Int(next)].near
    }
    next = heads[own].alike
    while next >= 0, left > 0 {
      if heads[Int(next)].pair != heads[own].pair {
        hand(next, to: body)
        left -= 1
      }
      next = heads[Int(next)].alike
    }
  }

  private func hand(_ position: Int32, to body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void) {
    let head = heads[Int(position)]
    let middle = head.start + Int(head.hrefLength)
    bytes.withUnsafeBytes { bytes in
      body(
        UnsafeRawBufferPointer(rebasing: bytes[head.start..<middle]),
        UnsafeRawBufferPointer(rebasing: bytes[middle..<middle + Int(head.titleLength)]))
    }
  }

  private func position(of id: Int64) -> Int? {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < heads.count && heads[low].id == id ? low : nil
  }

  private mutating func append(_ row: PublishedHeadRow, _ folder: String) {
    let start = bytes.count
    bytes.append(contentsOf: folder.utf8)
    bytes.append(contentsOf: row.number)
    bytes.append(contentsOf: ".html".utf8)
    let hrefLength = bytes.count - start
    bytes.append(contentsOf: row.title)
    heads.append(
      Head(
        id: row.id, pair: Pair(place: row.placeID, category: row.categoryID), receivedAt: row.receivedAt, start: start,
        hrefLength: Int32(clamping: hrefLength), titleLength: Int32(clamping: row.title.count)))
  }
}
