/// A rectangle of a photograph that nobody is to see: in points, from the left and from the top.
public struct BlackBox: Hashable, Sendable {
  /// Points from the left.
  public var x: Int
  /// Points from the top.
  public var y: Int
  /// Points across.
  public var width: Int
  /// Points down.
  public var height: Int

  /// A rectangle; nil where it covers nothing or no picture is so large.
  public init?(x: Int, y: Int, width: Int, height: Int) {
    let possible = 0...65_535
    guard width > 0, height > 0, [x, y, width, height].allSatisfy(possible.contains) else { return nil }
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// Reads a rectangle as it is written: `x,y,width,height`.
  public init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  /// `x,y,width,height`
  public var text: String { "\(x),\(y),\(width),\(height)" }
}
