import Glibc
import Workspace

extension Examination {
  /// Room for reports where the database is, and for pages where the site is.
  func disk() -> [Finding] {
    let databaseSize = FileStatus(workspace.database)?.size ?? 0
    return [workspace.storage, workspace.site].compactMap { path in
      Room(path).map { finding($0, wanted: max(allowances.room, 2 * databaseSize)) }
    }
  }

  private func finding(_ room: Room, wanted: Int64) -> Finding {
    if room.bytes < allowances.leastRoom { return .diskFull(room) }
    if room.files < 1_000 { return .noMoreFiles(room) }
    return room.bytes < wanted ? .diskNearlyFull(room, wanted: wanted) : .diskFine(room)
  }
}

/// What is left on the file system of a folder.
struct Room {
  let path: String
  let bytes: Int64
  /// How many more files can be made; as good as endless where the file system keeps no count.
  let files: Int64

  /// The room; nil where there is no such folder.
  init?(_ path: String) {
    var room = statvfs()
    guard statvfs(path, &room) == 0 else { return nil }
    self.path = path
    bytes = Int64(clamping: room.f_bavail) * Int64(clamping: room.f_frsize)
    files = room.f_files == 0 ? .max : Int64(clamping: room.f_favail)
  }
}
