internal import Glibc

/// The folder of a portal's photographs: those that are kept, and below `incoming/` those that are being looked at.
public struct PhotoFolder: Sendable {
  let path: String
  private var incoming: String { path + "/incoming" }

  /// The folder at a path; it is made when it is first needed.
  public init(_ path: String) { self.path = path }

  /// Begins a file for a photograph that comes in.
  ///
  /// - Parameter name: a new name.
  /// - Returns: the file; nil where there can be none.
  public func receive(as name: String) -> IncomingPhoto? {
    guard Self.isName(name) else { return nil }
    makeFolders()
    return IncomingPhoto(incoming + "/" + name)
  }

  /// A new name.
  ///
  /// - Parameter random: where the bits come from.
  /// - Returns: 128 random bits in hexadecimal.
  public static func name(using random: inout some RandomNumberGenerator) -> String {
    (0..<2).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// Waits for a turn to decode; two have one at the same time.
  ///
  /// - Parameter milliseconds: how long to wait.
  /// - Returns: the turn, until it goes; nil where none came in time.
  public func turn(within milliseconds: Int) -> DecoderTurn? {
    makeFolders()
    return DecoderTurn([path, incoming], milliseconds: milliseconds)
  }

  /// Keeps photographs for good: once this returns they are on the disk under names that nobody can guess.
  ///
  /// - Parameters:
  ///   - files: JPEG files that the decoder wrote.
  ///   - random: where the names come from.
  /// - Returns: what is kept, in the order of the files; nil, and nothing is kept, where one of them could not be.
  public func keep(_ files: [[UInt8]], using random: inout some RandomNumberGenerator) -> [KeptPhoto]? {
    makeFolders()
    var kept: [KeptPhoto] = []
    for file in files {
      let name = Self.name(using: &random) + ".jpg"
      guard let scan = JPEGScan(file), write(file, name) else {
        remove(kept.map(\.name))
        return nil
      }
      kept.append(KeptPhoto(name: name, width: scan.width, height: scan.height, bytes: file.count))
    }
    // Names last through a power cut once their folder has been written.
    if Self.synchronize(path) { return kept }
    remove(kept.map(\.name))
    return nil
  }

  /// Where a kept photograph's file lies, for a decoder to read.
  ///
  /// - Parameter name: its name, as `keep` gave it.
  /// - Returns: its path; nil for a name that none can have.
  public func file(_ name: String) -> String? { Self.isName(name) ? path + "/" + name : nil }

  /// A kept photograph's file.
  ///
  /// - Parameter name: its name, as `keep` gave it.
  /// - Returns: its bytes; nil where it is not there.
  public func read(_ name: String) -> [UInt8]? {
    let file = open(path + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard Self.isName(name), file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        guard got > 0 else { return }
        count += got
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }

  /// Removes kept photographs; what is not there is passed over.
  public func remove(_ names: some Sequence<String>) {
    for name in names where Self.isName(name) { unlink(path + "/" + name) }
  }

  /// Removes what nothing refers to: left behind where a program ended between the file and the row.
  ///
  /// - Parameters:
  ///   - names: what is referred to.
  ///   - moment: files changed since then may belong to a report that is just being stored; seconds since 1970.
  /// - Returns: how many were removed.
  public func sweep(keeping names: Set<String>, changedBefore moment: Int64) -> Int {
    var count = 0
    for (folder, isKept) in [(path, names.contains), (incoming, { (_: String) in false })] {
      for name in Self.files(in: folder) where !isKept(name) {
        var status = stat()
        guard lstat(folder + "/" + name, &status) == 0, Int64(status.st_mtim.tv_sec) < moment else { continue }
        if unlink(folder + "/" + name) == 0 { count += 1 }
      }
    }
    return count
  }

  func makeFolders() {
    for folder in [path, incoming] where mkdir(folder, 0o700) == 0 {
      // A new folder's name is to last as its photographs are.
      _ = Self.synchronize(folder + "/..")
    }
  }

  func write(_ file: [UInt8], _ name: String) -> Bool {
    guard let draft = IncomingPhoto(incoming + "/" + name) else { return false }
    guard draft.append(file[...]), draft.finish(durably: true), rename(draft.path, path + "/" + name) == 0 else {
      draft.discard()
      return false
    }
    return true
  }

  static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isName(name) { names.append(name) }
    }
    return names
  }

  static func synchronize(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// Whether a name is one that was made here; no other is ever part of a path.
  private static func isName(_ name: String) -> Bool {
    let digits = name.hasSuffix(".jpg") ? name.dropLast(4) : name[...]
    return digits.utf8.count == 32
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
