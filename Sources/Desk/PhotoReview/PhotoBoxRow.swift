internal import CaseStore
internal import Templates

/// One rectangle: its number in the picture, its place in words, and what takes it away.
struct PhotoBoxRow {
  let shape: Shape
  private let name: TextSlot
  private let ordinal: TextSlot
  private let place: TextSlot
  private let x: TextSlot
  private let y: TextSlot

  init() {
    var builder = ShapeBuilder("rectangle")
    name = builder.text("boxName")
    ordinal = builder.text("boxOrdinal")
    place = builder.text("boxPlace")
    x = builder.text("boxX")
    y = builder.text("boxY")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ box: PhotoBox, ordinal number: Int, in photo: CasePhoto, _ maker: PageMaker
  ) throws(Failure) {
    let texts = BoxShare.texts(of: box, in: photo)
    row.set(name, box.text)
    row.set(ordinal, String(number))
    row.set(
      place,
      try maker.say(
        "desk.photo.place", ("left", texts[0]), ("top", texts[1]), ("across", texts[2]), ("down", texts[3])))
    row.set(x, String(box.x + box.width / 2))
    row.set(y, String(box.y + box.height / 2))
  }
}
