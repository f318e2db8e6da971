/// A rectangle of a photograph that the public is not to see, in points of the photograph as it is kept.
public struct PhotoBox: Hashable, Sendable {
  /// So many may be drawn over one photograph.
  public static let most = 60

  /// Points from the left.
  public let x: Int
  /// Points from the top.
  public let y: Int
  /// Points across.
  public let width: Int
  /// Points down.
  public let height: Int

  /// A rectangle; nil where it covers nothing, or begins outside of any photograph.
  public init?(x: Int, y: Int, width: Int, height: Int) {
    guard x >= 0, y >= 0, width > 0, height > 0 else { return nil }
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// Reads a rectangle as it is written: `x,y,width,height`.
  public init?(_ text: String) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 4, numbers.allSatisfy({ $0 < 1 << 20 }) else { return nil }
    self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  /// `x,y,width,height`
  public var text: String { "\(x),\(y),\(width),\(height)" }
}
