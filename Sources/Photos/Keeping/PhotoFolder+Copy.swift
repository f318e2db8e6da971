internal import Glibc

extension PhotoFolder {
  /// Takes over photographs from another folder; what is here already is left as it is, since a name never gets other bytes.
  ///
  /// - Parameters:
  ///   - names: of their files.
  ///   - source: where they are.
  ///   - earlier: a folder that took them over before: the files there are shared where the disk can do that.
  /// - Returns: the names of those that are nowhere; nil where the disk takes no more.
  public func take(_ names: some Sequence<String>, from source: PhotoFolder, sharing earlier: PhotoFolder?) -> [String]?
  {
    makeFolders()
    var missing: [String] = []
    for name in names {
      guard let own = file(name) else { continue }
      if access(own, F_OK) == 0 { continue }
      if let shared = earlier?.file(name), link(shared, own) == 0 { continue }
      guard let bytes = source.read(name) else {
        missing.append(name)
        continue
      }
      guard write(bytes, name) else { return nil }
    }
    return Self.synchronize(path) ? missing : nil
  }

  /// The names of the photographs in it, in no particular order.
  public func names() -> [String] { Self.files(in: path) }
}
