import Glibc

/// Where a request came from: known only to be hashed. It prints, interpolates and mirrors as nothing.
public struct RemoteAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  /// Reads an address as the web server gives it.
  ///
  /// - Parameter text: IPv4 or IPv6. Of an IPv6 address the first 64 bits count, because one subscriber holds all
  ///   addresses behind them; an IPv4 address written as IPv6 counts as IPv4. Other text counts as its first 64 bytes.
  public init(_ text: String) {
    bytes = Self.ipv4(text) ?? Self.ipv6Network(text) ?? Array(text.utf8.prefix(64))
  }

  /// Hands the address to a keyed hash, which must not keep or print the bytes it gets, and nothing else.
  public func hashed<Digest>(by hash: ([UInt8]) throws -> Digest) rethrows -> Digest { try hash(bytes) }

  /// Says nothing.
  public var description: String { "(address withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

  private static func ipv4(_ text: String) -> [UInt8]? {
    var address = in_addr()
    guard inet_pton(AF_INET, text, &address) == 1 else { return nil }
    return withUnsafeBytes(of: address) { Array($0) }
  }

  private static func ipv6Network(_ text: String) -> [UInt8]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    let all = withUnsafeBytes(of: address) { Array($0) }
    let isMapped = all.prefix(10).allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
    return isMapped ? Array(all.suffix(4)) : Array(all.prefix(8))
  }
}
