internal import Glibc

/// Keeps the folders used last open, so that a file costs one look-up of its own name. Local to one thread.
struct FolderCache: ~Copyable {
  private struct Entry {
    let path: [UInt8]
    let descriptor: Int32
  }

  private static let capacity = 16
  private let root: Int32
  private let makesFolders: Bool
  private var entries: [Entry] = []
  private var latest = 0
  private var oldest = 0
  /// The folders made here, each after the one that holds it.
  private(set) var made: [String] = []

  /// Folders below `root`, an open folder that stays open as long as this cache.
  init(root: Int32, makesFolders: Bool) {
    self.root = root
    self.makesFolders = makesFolders
  }

  deinit {
    for entry in entries { close(entry.descriptor) }
  }

  /// The open folder of a path of `length` bytes without a slash at the end; 0 bytes name the root.
  mutating func descriptor(of path: UnsafePointer<CChar>, length: Int) -> Result<Int32, SystemNumber> {
    if length == 0 { return .success(root) }
    let bytes = UnsafeRawBufferPointer(start: path, count: length)
    if latest < entries.count, matches(entries[latest], bytes) { return .success(entries[latest].descriptor) }
    if let index = entries.firstIndex(where: { matches($0, bytes) }) {
      latest = index
      return .success(entries[index].descriptor)
    }
    return open(Array(bytes))
  }

  private func matches(_ entry: Entry, _ path: UnsafeRawBufferPointer) -> Bool {
    guard entry.path.count == path.count, let start = path.baseAddress else { return false }
    return memcmp(entry.path, start, path.count) == 0
  }

  private mutating func open(_ path: [UInt8]) -> Result<Int32, SystemNumber> {
    let parts = path.split(separator: PathRule.slash)
    var folder = root
    var end = -1
    for part in parts {
      end += part.count + 1
      let next = step(into: String(decoding: part, as: UTF8.self), of: folder, path: path[..<end])
      if folder != root { close(folder) }
      switch next {
      case .success(let descriptor): folder = descriptor
      case .failure: return next
      }
    }
    keep(Entry(path: path, descriptor: folder))
    return .success(folder)
  }

  /// No link is followed on the way, so that nothing outside the site is ever written.
  private mutating func step(into name: String, of folder: Int32, path: ArraySlice<UInt8>) -> Result<
    Int32, SystemNumber
  > {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let found = openat(folder, name, flags)
    if found >= 0 { return .success(found) }
    guard errno == ENOENT, makesFolders else { return .failure(SystemNumber(errno)) }
    if mkdirat(folder, name, 0o777) == 0 {
      made.append(String(decoding: path, as: UTF8.self))
    } else if errno != EEXIST {
      return .failure(SystemNumber(errno))
    }
    let descriptor = openat(folder, name, flags)
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemNumber(errno))
  }

  private mutating func keep(_ entry: Entry) {
    if entries.count < Self.capacity {
      latest = entries.count
      entries.append(entry)
    } else {
      latest = oldest
      oldest = (oldest + 1) % Self.capacity
      close(entries[latest].descriptor)
      entries[latest] = entry
    }
  }
}
