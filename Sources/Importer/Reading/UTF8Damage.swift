/// The bytes of a text in UTF-8 that are not UTF-8.
struct UTF8Damage {
  /// Where they are, in order.
  private(set) var offsets: [Int] = []
  /// How many runs of such bytes there are.
  private var runs = 0
  /// How many characters beyond ASCII seem to begin.
  private var characters = 0

  init(_ bytes: [UInt8]) {
    var start = 0
    while let run = Self.firstRun(in: bytes.span.extracting(start...)) {
      offsets += (run.lowerBound + start)..<(run.upperBound + start)
      runs += 1
      start += run.upperBound
    }
    if runs > 0 { characters = bytes.count { $0 >= 0xC0 } }
  }

  /// False where so much is damaged that the text is probably of another encoding.
  ///
  /// Chinese text in GB18030 read as UTF-8 has a damaged byte in nearly every character.
  var isNotAnotherEncoding: Bool { runs * 10 < max(1, characters) }

  func replaced(in bytes: [UInt8]) -> [UInt8] { offsets.isEmpty ? bytes : bytes.replacingBytes(at: offsets) }

  private static func firstRun(in bytes: Span<UInt8>) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets
    }
  }
}
