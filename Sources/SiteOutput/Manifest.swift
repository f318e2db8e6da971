/// What earlier builds wrote: the hash and size of each file, found by path.
struct Manifest: Sendable {
  struct Entry: Sendable {
    let path: String
    let hash: PageHash
    let size: Int
    /// Whether the file surely had these bytes; not so for what an interrupted build was about to change.
    var isCertain: Bool { hash != .unknown }
  }

  private(set) var entries: [Entry] = []
  private var places: [PageHash: Int32] = [:]

  /// Knows of no file.
  init() {}

  init(_ entries: [Entry]) {
    self.entries = entries
    places.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { places[PageHash(entry.path.utf8)] = Int32(truncatingIfNeeded: index) }
  }

  /// Where in ``entries`` a path is.
  func index(ofPath path: PageHash) -> Int? { places[path].map(Int.init) }

  /// This and what an interrupted build was about to make of it: certain is only what both say alike.
  func joined(with next: Manifest) -> Manifest {
    var joined = entries.map { entry in
      let other = next.index(ofPath: PageHash(entry.path.utf8)).map { next.entries[$0] }
      return other?.hash == entry.hash && other?.size == entry.size ? entry : Self.uncertain(entry.path)
    }
    for entry in next.entries where index(ofPath: PageHash(entry.path.utf8)) == nil {
      joined.append(Self.uncertain(entry.path))
    }
    return Manifest(joined)
  }

  private static func uncertain(_ path: String) -> Entry { Entry(path: path, hash: .unknown, size: 0) }
}
