import Glibc

/// Takes a `multipart/form-data` body apart as it comes, in pieces of any size.
///
/// It keeps what is not yet decided and no more: the lines before a part, or as many bytes as a boundary has.
struct MultipartParser {
  private enum State { case beginning, delimiter, head, content, end }

  private let delimiter: [UInt8]
  private let limits: RequestLimits
  private let headBytes: Int
  private var state = State.beginning
  /// The first delimiter stands where no line came before.
  private var pending: [UInt8] = [0x0D, 0x0A]
  private var position = 0

  init(_ boundary: Boundary, limits: RequestLimits, headBytes: Int) {
    delimiter = boundary.delimiter
    self.limits = limits
    self.headBytes = headBytes
  }

  /// Takes the next bytes and hands on what they complete.
  mutating func feed<Receiver>(
    _ bytes: ArraySlice<UInt8>, to form: inout FormCollector<Receiver>
  ) throws(Receiver.Failure) {
    pending += bytes
    while try advance(&form) {}
    pending.removeFirst(position)
    position = 0
  }

  /// To be called after the last bytes.
  func finish() throws(RequestRefusal) {
    guard state == .end, pending.isEmpty || pending == [0x0D, 0x0A] else { throw .multipartMalformed(.end) }
  }

  /// Returns whether there may be more to do with the bytes at hand.
  private mutating func advance<Receiver>(_ form: inout FormCollector<Receiver>) throws(Receiver.Failure) -> Bool {
    switch state {
    case .content: return try content(&form)
    case .head:
      guard let head = try Receiver.Failure.carrying({ () throws(RequestRefusal) in try takeHead() }) else {
        return false
      }
      try form.begin(head)
      return true
    case .beginning: return try Receiver.Failure.carrying { () throws(RequestRefusal) in try takeBeginning() }
    case .delimiter: return try Receiver.Failure.carrying { () throws(RequestRefusal) in try takeRestOfDelimiter() }
    case .end: return try Receiver.Failure.carrying { () throws(RequestRefusal) in try checkEnd() }
    }
  }

  private mutating func takeBeginning() throws(RequestRefusal) -> Bool {
    guard delimiter.starts(with: pending.prefix(delimiter.count)) else { throw .multipartMalformed(.beginning) }
    guard pending.count >= delimiter.count else { return false }
    position = delimiter.count
    state = .delimiter
    return true
  }

  private mutating func takeRestOfDelimiter() throws(RequestRefusal) -> Bool {
    guard pending.count - position >= 2 else { return false }
    switch (pending[position], pending[position + 1]) {
    case (0x0D, 0x0A): state = .head
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .end
    default: throw .multipartMalformed(.delimiter)
    }
    position += 2
    return true
  }

  private mutating func takeHead() throws(RequestRefusal) -> PartHead? {
    let end = find([0x0D, 0x0A, 0x0D, 0x0A])
    // Up to three of the last bytes at hand may belong to the end.
    guard (end ?? pending.count - 3) - position <= headBytes else { throw .partHeadTooLong(limit: headBytes) }
    guard let end else { return nil }
    let head = try PartHead(pending[position..<end], limits: limits)
    position = end + 4
    state = .content
    return head
  }

  private mutating func content<Receiver>(_ form: inout FormCollector<Receiver>) throws(Receiver.Failure) -> Bool {
    let end = find(delimiter)
    // The last bytes at hand may be the first of a delimiter.
    let decided = end ?? max(position, pending.count - delimiter.count + 1)
    if decided > position { try form.take(pending[position..<decided]) }
    position = decided
    guard end != nil else { return false }
    try form.end()
    position += delimiter.count
    state = .delimiter
    return true
  }

  private func checkEnd() throws(RequestRefusal) -> Bool {
    guard [0x0D, 0x0A].starts(with: pending[position...]) else { throw .multipartMalformed(.trailing) }
    return false
  }

  /// Where these bytes, which begin with CR, come next.
  private func find(_ bytes: [UInt8]) -> Int? {
    pending.withUnsafeBytes { all -> Int? in
      var next = position
      while let start = all.baseAddress, all.count - next >= bytes.count {
        guard let hit = memchr(start + next, 0x0D, all.count - next - bytes.count + 1) else { return nil }
        next = UnsafeRawPointer(hit) - start
        if memcmp(start + next, bytes, bytes.count) == 0 { return next }
        next += 1
      }
      return nil
    }
  }
}
