internal import CaseStore
internal import Templates

/// One photograph on the page of a case.
struct PhotoRow {
  let shape: Shape
  private let position: TextSlot
  private let href: TextSlot
  private let width: TextSlot
  private let height: TextSlot

  init() {
    var builder = ShapeBuilder("photograph")
    position = builder.text("photoPosition")
    href = builder.text("photoHref")
    width = builder.text("photoWidth")
    height = builder.text("photoHeight")
    shape = builder.build()
  }

  /// Fills a row; an erased photograph has no address.
  func fill(_ row: inout Row, _ photo: CasePhoto, href address: String) {
    row.set(position, String(photo.position))
    row.set(href, photo.name == nil ? "" : address)
    row.set(width, String(photo.width))
    row.set(height, String(photo.height))
  }
}
