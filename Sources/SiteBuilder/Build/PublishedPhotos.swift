import CaseStore
import Foundation
import SiteOutput
import Templates

/// The published photographs of all cases, read once for a build: most cases have none, and their pages pay for a look at a table.
struct PublishedPhotos: Sendable {
  private let byCase: [Int64: [PublicPhoto]]
  private let folder: String

  /// Reads them; `folder` is where the files lie that were made for the public.
  init(_ store: CaseStore, folder: String) throws(StoreError) {
    byCase = try store.publishedPhotos()
    self.folder = folder
  }

  /// Puts the files of a case's photographs into the site and gives what its page is to show. One whose files are not there, as after a
  /// restore without them, is left out.
  func put(_ id: Int64, to sink: inout SiteSink, _ context: SiteContext) throws -> [CasePagePhoto] {
    guard let photos = byCase[id] else { return [] }
    let found = photos.compactMap { photo in
      bytes(photo.picture).flatMap { picture in bytes(photo.preview).map { (photo, picture, $0) } }
    }
    return try found.enumerated().map { index, entry in
      let (photo, picture, preview) = entry
      // Files before the pages that lead to them.
      try sink.put(path(photo.picture), picture, kind: .asset, origin: "photographs")
      try sink.put(path(photo.preview), preview, kind: .asset, origin: "photographs")
      let key = photo.boxCount > 0 ? "case.photo-covered" : "case.photo"
      let text = try context.say(key, ("number", String(index + 1)), ("count", String(found.count)))
      return CasePagePhoto(photo: photo, text: text)
    }
  }

  private func path(_ file: PublicPhoto.File) -> String { SitePath.file(of: CasePagePhoto.href(file)) }

  private func bytes(_ file: PublicPhoto.File) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(file.name)").map { Array($0) }
  }
}
