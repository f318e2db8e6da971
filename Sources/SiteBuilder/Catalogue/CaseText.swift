/// Where the texts that lists show of one case stand among those of all cases: one after the other.
struct CaseText: Sendable {
  /// The first byte.
  var start: Int
  let titleLength: Int32
  let hrefLength: Int32
  let placeLength: Int32
  let categoryLength: Int32
  let answeredOnLength: Int32
  let rowLength: Int32

  /// The parts in the bytes of all cases, without a copy.
  func parts(in bytes: UnsafeRawBufferPointer) -> Parts {
    var next = start
    func part(_ length: Int32) -> UnsafeRawBufferPointer {
      defer { next += Int(length) }
      return UnsafeRawBufferPointer(rebasing: bytes[next..<next + Int(length)])
    }
    return Parts(
      title: part(titleLength), href: part(hrefLength), place: part(placeLength), category: part(categoryLength),
      answeredOn: part(answeredOnLength), row: part(rowLength))
  }

  /// The texts of one case as UTF-8; empty where there is none.
  struct Parts {
    let title: UnsafeRawBufferPointer
    let href: UnsafeRawBufferPointer
    let place: UnsafeRawBufferPointer
    let category: UnsafeRawBufferPointer
    /// The day of the answer.
    let answeredOn: UnsafeRawBufferPointer
    /// The case as lists show it, in HTML.
    let row: UnsafeRawBufferPointer
  }
}
