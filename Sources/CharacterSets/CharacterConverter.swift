internal import Glibc

/// Text in another encoding, as UTF-8, by the C library.
public struct CharacterConverter: ~Copyable {
  private static let chunk = 16 * 1024
  private static let replacement = Array("\u{FFFD}".utf8)

  private let handle: iconv_t

  /// A converter; none where the C library of this machine has no such one.
  ///
  /// - Parameter encoding: a name that the C library knows. One that came from outside is looked up among known ones first:
  ///   it could load converters that nobody needs.
  public init?(from encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The text, where every byte of it belongs to a character.
  ///
  /// - Parameter bytes: in the converter's encoding.
  /// - Returns: UTF-8; nil where the bytes are of another encoding or end within a character.
  public func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8]? { convert(bytes, repairs: false) }

  /// The text, with U+FFFD for every byte that belongs to no character.
  ///
  /// - Parameter bytes: in the converter's encoding.
  /// - Returns: UTF-8.
  public func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] { convert(bytes, repairs: true) ?? [] }

  private func convert(_ bytes: ArraySlice<UInt8>, repairs: Bool) -> [UInt8]? {
    iconv(handle, nil, nil, nil, nil)
    var (source, text) = (Array(bytes), [UInt8]())
    text.reserveCapacity(source.count + source.count / 2)
    let isWhole = source.withUnsafeMutableBytes { from in
      var input = from.baseAddress?.assumingMemoryBound(to: CChar.self)
      var unread = from.count
      while unread > 0 {
        switch step(&input, &unread, &text) {
        case 0, E2BIG: continue
        default:
          guard repairs else { return false }
          text += Self.replacement
          input = input?.advanced(by: 1)
          unread -= 1
        }
      }
      return true
    }
    guard isWhole else { return nil }
    // Some encodings keep the last character back until the end is known.
    var (input, none): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    _ = step(&input, &none, &text)
    return text
  }

  /// Converts as much as fits into one chunk; gives 0, or why it went no further.
  private func step(_ input: inout UnsafeMutablePointer<CChar>?, _ unread: inout Int, _ text: inout [UInt8]) -> Int32 {
    withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 1) { chunk in
      var output = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = chunk.count
      let isDone =
        input == nil
        ? iconv(handle, nil, nil, &output, &free) != -1 : iconv(handle, &input, &unread, &output, &free) != -1
      let reason = isDone ? 0 : errno
      text += UnsafeRawBufferPointer(chunk).prefix(chunk.count - free)
      return reason
    }
  }
}
