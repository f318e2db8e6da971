internal import CaseStore
internal import Templates

/// The photograph in one of the sizes that it is shown in to be clicked on.
struct PhotoShotRow {
  /// How large the numbers of rectangles are written, in points of the page.
  private static let letter = 18

  let shape: Shape
  private let name: TextSlot
  private let width: TextSlot
  private let height: TextSlot
  private let letter: TextSlot

  init() {
    var builder = ShapeBuilder("shot")
    name = builder.text("shotName")
    width = builder.text("shotWidth")
    height = builder.text("shotHeight")
    letter = builder.text("shotLetter")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ shot: ShotSize, _ photo: CasePhoto) {
    let size = shot.size(of: photo)
    row.set(name, shot.rawValue)
    row.set(width, String(size.width))
    row.set(height, String(size.height))
    row.set(letter, String(max(1, Self.letter * photo.width / size.width)))
  }
}
