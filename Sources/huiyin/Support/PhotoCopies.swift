import CaseStore
import Foundation
import Photos
import Workspace

/// The photographs beside a copy of the database: in a folder named like the copy, those that the copy refers to and no others.
struct PhotoCopies {
  /// Why they could not be copied.
  struct NoRoom: Error, CustomStringConvertible {
    let folder: String

    var description: String { "\(folder) takes no more photographs. The database is copied; make room and copy again." }
  }

  private static let suffix = ".photos"

  /// The folder.
  let path: String

  /// The photographs of a copy at a path.
  init(besideCopy copy: String) { path = copy + Self.suffix }

  /// Copies what the copy of the database refers to, and removes what it does not. Bytes that an earlier copy of the same folder has are
  /// shared with it where the disk can do that.
  ///
  /// - Returns: how many are referred to and were not there.
  /// - Throws: ``StoreError``, ``NoRoom``.
  func write(of copy: String, from workspace: Workspace) throws -> Int {
    let store = try CaseStore(path: copy, access: .readOnly)
    let earlier = newestOther()
    var missing = 0
    for (folder, source, names) in [
      ("", workspace.photos, try store.photoNames()), ("/public", workspace.publicPhotos, try store.publicPhotoNames()),
    ] {
      let own = PhotoFolder(path + folder)
      guard !names.isEmpty || FileManager.default.fileExists(atPath: path + folder) else { continue }
      let shared = earlier.map { PhotoFolder($0 + folder) }
      guard let lost = own.take(names.sorted(), from: PhotoFolder(source), sharing: shared) else {
        throw NoRoom(folder: path)
      }
      missing += lost.count
    }
    try sweep(copy)
    return missing
  }

  /// Removes what the copy of the database refers to no more.
  ///
  /// - Throws: ``StoreError``.
  func sweep(_ copy: String) throws {
    let store = try CaseStore(path: copy, access: .readOnly)
    _ = PhotoFolder(path).sweep(keeping: try store.photoNames(), changedBefore: .max)
    _ = PhotoFolder(path + "/public").sweep(keeping: try store.publicPhotoNames(), changedBefore: .max)
  }

  /// Puts them back into a workspace; nil where there are none beside the copy.
  ///
  /// - Returns: how many there are.
  /// - Throws: ``NoRoom``.
  func restore(to workspace: Workspace) throws -> Int? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var count = 0
    for (folder, target) in [("", workspace.photos), ("/public", workspace.publicPhotos)] {
      let source = PhotoFolder(path + folder)
      let names = source.names()
      guard !names.isEmpty else { continue }
      guard PhotoFolder(target).take(names, from: source, sharing: nil) != nil else { throw NoRoom(folder: target) }
      count += names.count
    }
    return count
  }

  /// The newest of the other folders like this one.
  private func newestOther() -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sqlite" + Self.suffix) && $0 != url.lastPathComponent }.max()
      .map { folder + "/" + $0 }
  }
}
