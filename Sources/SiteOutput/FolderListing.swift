internal import Glibc

/// One name in a folder.
struct FolderEntry {
  let name: String
  let isFolder: Bool
}

extension OpenFolder {
  /// What is in this folder, in no order.
  func entries() throws(SystemFailure) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    try forEachEntry { name, isFolder in
      entries.append(FolderEntry(name: String(cString: name), isFolder: isFolder))
    }
    return entries
  }

  /// Calls `visit` with each name and whether it is a folder (a link to one is not).
  func forEachEntry(_ visit: (UnsafePointer<CChar>, Bool) -> Void) throws(SystemFailure) {
    // A descriptor of its own: reading moves the position, which copies of one descriptor share.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      throw SystemFailure(task: .readFolder, path: path, errorNumber: errno)
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      visitNamed(entry, visit)
      errno = 0
    }
    if errno != 0 { throw SystemFailure(task: .readFolder, path: path, errorNumber: errno) }
  }

  private func visitNamed(_ entry: UnsafeMutablePointer<dirent>, _ visit: (UnsafePointer<CChar>, Bool) -> Void) {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
    visit(name, isFolder(name, type: Int(entry.pointee.d_type)))
  }

  private func isFolder(_ name: UnsafePointer<CChar>, type: Int) -> Bool {
    if type != Int(DT_UNKNOWN) { return type == Int(DT_DIR) }
    var found = stat()
    return fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a folder and all in it; nothing when there is none.
  func removeTree(_ name: String) throws(SystemFailure) {
    guard let found = look(at: name) else { return }
    if found.st_mode & S_IFMT != S_IFDIR { return try removeFile(name) }
    do {
      let folder = try OpenFolder(name, in: descriptor)
      for entry in try folder.entries() {
        if entry.isFolder { try folder.removeTree(entry.name) } else { try folder.removeFile(entry.name) }
      }
    }
    try removeFolder(name)
  }
}
