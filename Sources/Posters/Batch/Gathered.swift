/// The pages of many items on their way into one file.
struct Gathered {
  var frames: [PageFrame] = []
  /// What each page holds.
  var codes: [[ExpectedCode]] = []
  /// The items with the numbers of their pages that hold codes, from 1.
  var items: [(item: PrintItem, pages: [Int])] = []

  mutating func add(_ frame: PageFrame, _ codes: [PlacedCode]) {
    frames.append(frame)
    self.codes.append(codes.map(ExpectedCode.init))
  }
}
