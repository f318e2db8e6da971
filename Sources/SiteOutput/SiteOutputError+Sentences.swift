internal import Glibc

extension SiteOutputError: CustomStringConvertible {
  /// What happened, where, and what to do, for whoever runs the build.
  public var description: String {
    switch self {
    case .path(let problem, let path, let origin): "the path '\(path)' of \(origin) \(Self.words(for: problem))"
    case .clashes(let clashes): clashes.map(\.description).joined(separator: "\n")
    case .system(let failure): "\(failure); the site is as it was"
    case .anotherBuildRuns(let lock):
      "another build of this site is running (it holds \(lock)); wait for it to end, then build again"
    case .manifestDamaged(let path):
      "\(path): this list of the site's files was cut short or changed by hand; remove it and what is in the site's folder, then build again"
    case .folderInTheWay(let path):
      "\(path): a page has to be here, but this is a folder with files that no build made; move it elsewhere, then build again"
    case .sinksOpen(let count):
      "\(count) of the parts that write pages did not end, so pages may be missing; the site is as it was"
    case .alreadyFinished: "this build has ended; a new one is needed to write more"
    case .leftBetween(let first, let then):
      "\(first.bare); then going back failed too: \(then). Every page is whole, but some are new and some old; build again to complete the site"
    }
  }

  /// Without the assurance that all is as it was.
  private var bare: String {
    if case .system(let failure) = self { failure.description } else { description }
  }

  private static func words(for problem: PathProblem) -> String {
    switch problem {
    case .emptyPart: "has an empty part; name every folder and the file"
    case .absolute: "begins with '/'; paths are relative to the site's folder"
    case .dots: "has a part '.' or '..'; write the path out"
    case .character: "has a control character or a backslash"
    case .tooLong: "is too long: 255 bytes a part and 1,024 in all are the most"
    case .reserved: "lies in '\(PathRule.workFolder)', where the build prepares its files; choose another folder"
    }
  }
}

extension PathClash: CustomStringConvertible {
  /// Both paths, both origins, and why they cannot both be in the site.
  public var description: String {
    switch reason {
    case .samePath: "'\(first.path)' is written twice: by \(first.origin) and by \(second.origin)"
    case .sameButForCase:
      "'\(first.path)' of \(first.origin) and '\(second.path)' of \(second.origin) differ in upper and lower case only"
    case .fileAndFolder:
      "'\(first.path)' of \(first.origin) is a file, but '\(second.path)' of \(second.origin) needs a folder there"
    }
  }
}

extension SystemFailure: CustomStringConvertible {
  /// What was tried with which file, why it failed, and what to do where that is known.
  public var description: String { "\(path): cannot \(task.words): \(reason)" }

  private var reason: String {
    switch errorNumber {
    case EACCES, EPERM: "not permitted; give the user who runs the build the right to write there"
    case EROFS: "the file system is read-only; mount it for writing or choose another place"
    case ENOSPC: "the disk is full (of bytes or of files); make room, then build again"
    case EDQUOT: "the disk quota of this user is used up; raise it or make room, then build again"
    case EFBIG: "the file is larger than this process may write; raise the limit (ulimit -f)"
    case EMFILE, ENFILE: "too many files are open; raise the limit (ulimit -n)"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is a file, not a folder"
    default: strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
    }
  }
}

extension SystemFailure.Task {
  fileprivate var words: String {
    switch self {
    case .openFolder: "open this folder"
    case .readFolder: "list this folder"
    case .makeFolder: "make this folder"
    case .removeFolder: "remove this folder"
    case .createFile: "create this file"
    case .writeFile: "write this file"
    case .readFile: "read this file"
    case .linkFile: "link this file"
    case .moveFile: "move this file"
    case .removeFile: "remove this file"
    case .lockFile: "lock this file"
    case .reachDisk: "bring this to the disk"
    }
  }
}
