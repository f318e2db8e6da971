/// Finds the files of a site that no build made.
struct ForeignFiles: ~Copyable {
  private let known: Manifest
  private var path: [UInt8] = []
  private var found: [String] = []

  private init(known: Manifest) { self.known = known }

  /// - Returns: Their paths.
  static func find(in site: borrowing OpenFolder, besides known: Manifest) throws(SystemFailure) -> Set<String> {
    var search = ForeignFiles(known: known)
    try search.visit(site)
    return Set(search.found)
  }

  private mutating func visit(_ folder: borrowing OpenFolder) throws(SystemFailure) {
    let length = path.count
    var folders: [String] = []
    try folder.forEachEntry { name, isFolder in
      if isFolder { folders.append(String(cString: name)) } else { visitFile(name, folderLength: length) }
    }
    for name in folders where length > 0 || name != PathRule.workFolder {
      path += name.utf8
      path.append(PathRule.slash)
      try visit(OpenFolder(name, in: folder.descriptor))
      path.removeLast(path.count - length)
    }
  }

  private mutating func visitFile(_ name: UnsafePointer<CChar>, folderLength: Int) {
    var end = name
    while end.pointee != 0 {
      path.append(UInt8(bitPattern: end.pointee))
      end += 1
    }
    if known.index(ofPath: PageHash(path)) == nil { found.append(String(decoding: path, as: UTF8.self)) }
    path.removeLast(path.count - folderLength)
  }
}
