internal import CaseStore
internal import Photos
internal import Workspace

/// Makes pictures of a photograph with its rectangles black, by the decoder in its own process.
struct PhotoMaker {
  /// How long one waits for a turn to decode, in milliseconds.
  private static let longestWait = 15_000
  /// More points than any photograph that is kept has.
  private static let mostPoints = PhotoDecoder.keptSide * PhotoDecoder.keptSide

  let workspace: Workspace
  let decoder: PhotoDecoder

  /// Pictures of one photograph in these sizes, in their order.
  ///
  /// - Throws: `PhotoRefusal`; `storage` where the file is gone, or no turn came in time.
  func pictures(_ source: PhotoSource, _ sizes: PhotoSize...) throws(PhotoRefusal) -> [[UInt8]] {
    let folder = PhotoFolder(workspace.photos)
    guard let path = source.photo.name.flatMap({ folder.file($0) }) else { throw .storage }
    let boxes = source.boxes.compactMap { BlackBox(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    // A rectangle that cannot be made black is no reason to show what is under it.
    guard boxes.count == source.boxes.count, let turn = folder.turn(within: Self.longestWait) else { throw .storage }
    defer { turn.end() }
    var pictures: [[UInt8]] = []
    for size in sizes {
      pictures.append(try decoder.decode(path, points: Self.mostPoints, boxes: boxes, size: size))
    }
    return pictures
  }

  /// Makes and keeps what the public is to see.
  ///
  /// - Returns: the files, on the disk; nil where they could not be kept.
  /// - Throws: `PhotoRefusal`.
  func publicPhoto(
    of source: PhotoSource, words: String, using random: inout some RandomNumberGenerator
  ) throws(PhotoRefusal) -> PublicPhoto? {
    let files = try pictures(source, .shown, .preview)
    guard let kept = PhotoFolder(workspace.publicPhotos).keep(files, using: &random), kept.count == 2 else {
      return nil
    }
    let made = kept.map { PublicPhoto.File(name: $0.name, width: $0.width, height: $0.height) }
    return PublicPhoto(picture: made[0], preview: made[1], boxCount: source.boxes.count, words: words)
  }

  /// Removes files that nothing refers to any more.
  static func remove(_ names: [String], _ workspace: Workspace) { PhotoFolder(workspace.publicPhotos).remove(names) }
}
