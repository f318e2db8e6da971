import Glibc

/// The folder `content/` of a workspace.
struct ContentFolder {
  static let name = "content"
  /// The workspace that it is in.
  let workspace: String

  /// Whether there is such a folder at all; reported where there is none.
  func exists(_ findings: inout Findings) -> Bool {
    if let listing = opendir(workspace + "/" + Self.name) {
      closedir(listing)
      return true
    }
    findings.error(.noContent, inFile: Self.name)
    return false
  }

  /// A file's text; reported where it is missing (if it has to be there) or is not text.
  func read(_ file: String, isRequired: Bool = true, _ findings: inout Findings) -> SourceText? {
    let path = Self.name + "/" + file
    switch Result(catching: { () throws(FileFailure) in try Self.bytes(workspace + "/" + path) }) {
    case .failure(let failure) where failure.isMissing:
      if isRequired { findings.error(.missingFile, inFile: path) }
    case .failure(let failure): findings.error(.unreadableFile(reason: failure.reason), inFile: path)
    case .success(let bytes): return decode(bytes, path, &findings)
    }
    return nil
  }

  /// The names in a folder of content that end as asked, in the order of their bytes; none where it is missing.
  func files(in folder: String, ending: String) -> [String] {
    guard let listing = opendir("\(workspace)/\(Self.name)/\(folder)") else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      // Excel and editors leave hidden files beside what they have open.
      if name.hasSuffix(ending), !name.hasPrefix("."), !name.hasPrefix("~") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }

  private func decode(_ bytes: [UInt8], _ path: String, _ findings: inout Findings) -> SourceText? {
    do throws(TextProblem) {
      return SourceText(path: path, text: try DecodedText(bytes))
    } catch {
      switch error {
      case .undecodable(let encoding): findings.error(.notText(encoding), inFile: path)
      case .noConverter(let encoding): findings.error(.noConverter(encoding), inFile: path)
      }
      return nil
    }
  }

  private static func bytes(_ path: String) throws(FileFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      let piece = try next(file)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  private static func next(_ file: Int32) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
      let size = Glibc.read(file, buffer.baseAddress, buffer.count)
      if size < 0 { failure = FileFailure(code: errno) }
      count = max(0, size)
    }
    if let failure { throw failure }
    return piece
  }
}

/// What the system says when a file cannot be read.
struct FileFailure: Error {
  let code: Int32

  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var reason: String { String(cString: strerror(code)) }
}
