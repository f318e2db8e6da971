internal import CaseStore

/// How large a photograph is shown to be clicked on, in points of the page: without scripts only a size that is known here turns a
/// click into a place in the photograph. The style sheet shows the one that the screen has room for.
enum ShotSize: String, CaseIterable {
  case wide
  case narrow

  /// Two clicks closer together than this are one that was made twice, in points of the page.
  static let leastClick = 4

  private var room: (width: Int, height: Int) { self == .wide ? (620, 680) : (280, 420) }

  /// What a photograph measures on the page; never more than it has.
  func size(of photo: CasePhoto) -> (width: Int, height: Int) {
    let (width, height) = (max(1, photo.width), max(1, photo.height))
    if width <= room.width, height <= room.height { return (width, height) }
    let isWide = width * room.height >= height * room.width
    return isWide
      ? (room.width, max(1, height * room.width / width)) : (max(1, width * room.height / height), room.height)
  }

  /// Where in the photograph a click on the page is: the middle of the point that was clicked; nil for one outside.
  func corner(x: Int, y: Int, in photo: CasePhoto) -> PhotoCorner? {
    let shown = size(of: photo)
    guard (0...shown.width).contains(x), (0...shown.height).contains(y) else { return nil }
    return PhotoCorner(
      x: min(photo.width, (2 * x + 1) * photo.width / (2 * shown.width)),
      y: min(photo.height, (2 * y + 1) * photo.height / (2 * shown.height)))
  }

  /// The rectangle between two clicks; nil where they are as good as one.
  func box(_ one: PhotoCorner, _ other: PhotoCorner, in photo: CasePhoto) -> PhotoBox? {
    let least = max(1, Self.leastClick * photo.width / size(of: photo).width)
    let (width, height) = (abs(one.x - other.x), abs(one.y - other.y))
    guard width >= least, height >= least else { return nil }
    return PhotoBox(x: min(one.x, other.x), y: min(one.y, other.y), width: width, height: height)
  }
}

/// A corner of a rectangle that is being drawn, in points of the photograph.
struct PhotoCorner: Equatable {
  let x: Int
  let y: Int

  init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

  /// Reads `x,y`; nil for a place outside of the photograph.
  init?(_ text: String, in photo: CasePhoto) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 2, (0...photo.width).contains(numbers[0]), (0...photo.height).contains(numbers[1]) else {
      return nil
    }
    self.init(x: numbers[0], y: numbers[1])
  }

  var text: String { "\(x),\(y)" }
}
