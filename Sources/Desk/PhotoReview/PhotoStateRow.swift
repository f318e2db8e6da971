internal import CaseStore
internal import Templates

/// One photograph in the list on a draft's page.
struct PhotoStateRow {
  let shape: Shape
  private let position: TextSlot
  private let href: TextSlot
  private let state: TextSlot
  private let isPublic: FlagSlot

  init() {
    var builder = ShapeBuilder("photograph of a draft")
    position = builder.text("photoPosition")
    href = builder.text("photoHref")
    state = builder.text("photoState")
    isPublic = builder.flag("isPublic")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ source: PhotoSource, href address: String, _ maker: PageMaker) throws(Failure) {
    row.set(position, String(source.photo.position))
    row.set(href, address)
    row.set(state, try maker.say(source.standingKey))
    row.set(isPublic, source.published != nil)
  }
}

extension PhotoSource {
  /// The key of the words for where it stands.
  var standingKey: String {
    if published == nil { return photo.name == nil ? "desk.photo.erased" : "desk.photo.private" }
    return state == .published ? "desk.photo.public" : "desk.photo.waiting"
  }
}
