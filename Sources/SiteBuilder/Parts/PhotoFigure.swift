import CaseStore
import Templates

/// A photograph as the page of its case shows it.
struct CasePagePhoto {
  let photo: PublicPhoto
  /// What it is, for those who do not see it.
  let text: String

  /// The address of a file of a published photograph.
  static func href(_ file: PublicPhoto.File) -> String { "/photos/\(file.name)" }
}

/// One of the photographs on the page of a case: a small picture that leads to the whole one.
struct PhotoFigure: Sendable {
  let shape: Shape
  private let picture: TextSlot
  private let preview: TextSlot
  private let width: TextSlot
  private let height: TextSlot
  private let text: TextSlot
  private let words: TextSlot

  init() {
    var builder = ShapeBuilder("photograph")
    picture = builder.text("pictureHref")
    preview = builder.text("previewHref")
    width = builder.text("previewWidth")
    height = builder.text("previewHeight")
    text = builder.text("photoText")
    words = builder.text("photoWords")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ shown: CasePagePhoto) {
    row.set(picture, CasePagePhoto.href(shown.photo.picture))
    row.set(preview, CasePagePhoto.href(shown.photo.preview))
    row.set(width, String(shown.photo.preview.width))
    row.set(height, String(shown.photo.preview.height))
    row.set(text, shown.text)
    row.set(words, shown.photo.words)
  }
}
