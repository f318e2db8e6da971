/// All files of a build in the one order that does not depend on who wrote them when.
struct FileOrder {
  /// By path; see ``PathKeys``.
  let files: [SiteFile]

  /// - Throws: ``SiteOutputError/clashes(_:)`` with all pairs that cannot both be in the site.
  init(_ unordered: [SiteFile]) throws(SiteOutputError) {
    let keys = PathKeys(unordered.lazy.map(\.path))
    let order = keys.sorted()
    var clashes: [PathClash] = []
    for (first, second) in zip(order, order.dropFirst()) {
      if let reason = Self.reason(unordered, keys, first, second) {
        clashes.append(Self.clash(reason, unordered[first], unordered[second]))
      }
    }
    if !clashes.isEmpty { throw .clashes(clashes) }
    files = order.map { unordered[$0] }
  }

  private static func reason(_ files: [SiteFile], _ keys: PathKeys, _ first: Int, _ second: Int) -> PathClash.Reason? {
    if keys.areSame(first, second) {
      return files[first].path.utf8.elementsEqual(files[second].path.utf8) ? .samePath : .sameButForCase
    }
    return keys.isFolder(first, of: second) ? .fileAndFolder : nil
  }

  private static func clash(_ reason: PathClash.Reason, _ first: SiteFile, _ second: SiteFile) -> PathClash {
    let first = PathClash.Side(path: first.path, origin: first.origin)
    let second = PathClash.Side(path: second.path, origin: second.origin)
    let isInOrder = reason == .fileAndFolder || (first.path, first.origin) <= (second.path, second.origin)
    return isInOrder
      ? PathClash(reason: reason, first: first, second: second)
      : PathClash(reason: reason, first: second, second: first)
  }

  /// The text of the manifest that says these are the files.
  var manifest: [UInt8] {
    ManifestText.written(files.count) { index in
      let file = files[index]
      return (file.path, file.hash, file.size)
    }
  }

  /// Stands for a place in the site that something else than another file of this build has taken.
  var contested: SiteFile? { files.first { $0.fate == .contested } }
}
