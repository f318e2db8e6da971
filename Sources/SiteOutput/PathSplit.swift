internal import Glibc

/// A path taken apart in place.
struct PathSplit {
  /// The bytes before the last slash; 0 when there is none.
  let folderLength: Int
  /// What is after it.
  let name: UnsafePointer<CChar>

  init(_ path: UnsafePointer<CChar>) {
    if let slash = strrchr(path, Int32(PathRule.slash)) {
      folderLength = UnsafePointer(slash) - path
      name = UnsafePointer(slash) + 1
    } else {
      folderLength = 0
      name = path
    }
  }
}
