import Glibc

@testable import SiteOutput

/// A build in a process of its own.
struct ProbeProcess {
  let id: pid_t

  /// Starts it, perhaps as another user, perhaps with a limit on the size of files in blocks of the shell's `ulimit -f`.
  init(_ workspace: Workspace, version: Int, pages: Int, user: UInt32? = nil, fileBlocks: Int? = nil) throws {
    let probe = try Self.path()
    let limit = fileBlocks.map { "ulimit -f \($0); " } ?? ""
    let log = "\(workspace.path)/log"
    let command =
      "\(limit)exec '\(probe)' '\(workspace.site)' '\(workspace.manifest)' \(version) \(pages) \(user.map(String.init) ?? "") 2> '\(log)'"
    let arguments: [UnsafeMutablePointer<CChar>?] =
      ["/bin/bash", "-c", command].map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id = pid_t()
    let number = posix_spawn(&id, "/bin/bash", nil, nil, arguments, environ)
    if number != 0 { throw SystemNumber(number) }
    self.id = id
  }

  /// The exit code; nil when it was killed.
  func wait() -> Int32? {
    var status: Int32 = 0
    waitpid(id, &status, 0)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Whether it has ended by itself; ``wait()`` still has to follow.
  var hasEnded: Bool {
    var information = siginfo_t()
    waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
    return information.si_signo == SIGCHLD
  }

  func kill() { Glibc.kill(id, SIGKILL) }

  /// Built beside the tests.
  private static func path() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let arguments =
      CommandLine.arguments + [String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)]
    for argument in arguments {
      guard let range = argument.range(ofFolder: ".build") else { continue }
      let rest = argument[range...].split(separator: "/").prefix(3).joined(separator: "/")
      let probe = "\(argument[..<range])\(rest)/site-output-probe"
      if access(probe, X_OK) == 0 { return probe }
    }
    throw SystemNumber(ENOENT)
  }
}

extension String {
  fileprivate func range(ofFolder name: String) -> String.Index? {
    var start = startIndex
    while let slash = self[start...].firstIndex(of: "/") {
      start = index(after: slash)
      if self[start...].hasPrefix(name) { return start }
    }
    return nil
  }
}
