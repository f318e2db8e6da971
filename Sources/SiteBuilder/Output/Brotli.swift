import Glibc

/// Compresses files by Brotli (RFC 7932) where this machine has the library (Debian: `libbrotli1`); it is looked for at run time, so
/// that nothing is missing where it is not.
struct Brotli {
  private typealias Encode =
    @convention(c) (
      _ quality: Int32, _ window: Int32, _ mode: Int32, _ size: Int, _ bytes: UnsafePointer<UInt8>?,
      _ packedSize: UnsafeMutablePointer<Int>, _ packed: UnsafeMutablePointer<UInt8>?
    ) -> Int32

  private let encode: Encode
  private var room: [UInt8] = []

  /// Finds the library; nil where there is none. It stays loaded.
  init?() {
    guard let library = dlopen("libbrotlienc.so.1", RTLD_NOW), let symbol = dlsym(library, "BrotliEncoderCompress")
    else { return nil }
    encode = unsafeBitCast(symbol, to: Encode.self)
  }

  /// Compresses a file.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: the compressed bytes; nil where they are not fewer.
  mutating func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    if room.count < bytes.count { room = [UInt8](repeating: 0, count: bytes.count) }
    var size = bytes.count
    let done = encode(Self.quality, Self.window, Self.text, bytes.count, bytes, &size, &room)
    return done == 1 ? Array(room[..<size]) : nil
  }

  /// About what gzip's usual level takes; higher ones take ten times as long for a twentieth less.
  private static let quality: Int32 = 5
  /// 4 MB: more than any page.
  private static let window: Int32 = 22
  /// What is compressed is text in UTF-8.
  private static let text: Int32 = 1
}
