import Glibc
import Testing

@testable import SiteOutput

@Suite("A build that fails", .serialized)
struct FailureTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private var log: String {
    (try? FileAccess.read(workspace.path + "/log", in: AT_FDCWD, limit: .max).get()).map {
      String(decoding: $0, as: UTF8.self)
    } ?? ""
  }

  @Test("by a limit leaves the last good site and says what to do", arguments: [true, false])
  func limited(isRebuild: Bool) throws {
    if isRebuild { #expect(try ProbeProcess(workspace, version: 1, pages: 30).wait() == 0) }
    let before = isRebuild ? try workspace.contents() : nil
    #expect(try ProbeProcess(workspace, version: 2, pages: 30, fileBlocks: 2).wait() == 74)
    #expect(
      log.contains(
        "cannot write this file: the file is larger than this process may write; raise the limit (ulimit -f)"))
    if isRebuild { #expect(try workspace.contents() == before) } else { #expect(access(workspace.site, F_OK) != 0) }
  }

  @Test(
    "by a full disk leaves the last good site", .enabled(if: getuid() == 0, "only root may mount a small file system"))
  func full() throws {
    let small = workspace.path + "/small"
    mkdir(small, 0o755)
    try #require(mount("tmpfs", small, "tmpfs", 0, "size=400k") == 0)
    defer { umount2(small, Int32(MNT_DETACH)) }
    let inner = try Workspace(in: small)
    #expect(try ProbeProcess(inner, version: 1, pages: 40).wait() == 0)
    let before = try inner.contents()
    // The old pages, the new ones beside them, and the list of both do not fit.
    #expect(try ProbeProcess(inner, version: 2, pages: 100).wait() == 74)
    #expect(try inner.contents() == before)
    let told = try FileAccess.read(inner.path + "/log", in: AT_FDCWD, limit: .max).get()
    #expect(String(decoding: told, as: UTF8.self).contains("the disk is full (of bytes or of files)"))
  }

  @Test("for want of permission says so", .enabled(if: getuid() == 0, "only root may become another user"))
  func notPermitted() throws {
    #expect(try ProbeProcess(workspace, version: 1, pages: 30).wait() == 0)
    let before = try workspace.contents()
    chmod(workspace.path, 0o777)
    for name in [workspace.manifest, workspace.manifest + ".lock"] { chmod(name, 0o666) }
    #expect(try ProbeProcess(workspace, version: 2, pages: 30, user: 65_534).wait() == 74)
    #expect(log.contains("not permitted; give the user who runs the build the right to write there"))
    #expect(try workspace.contents() == before)
  }

  @Test("on a mount point updates it in place", .enabled(if: getuid() == 0, "only root may mount"))
  func mountPoint() throws {
    mkdir(workspace.site, 0o755)
    try #require(mount("tmpfs", workspace.site, "tmpfs", 0, "size=10m") == 0)
    defer { umount2(workspace.site, Int32(MNT_DETACH)) }
    #expect(try workspace.build([("a/a.html", "1")]).created == 1)
    #expect(try workspace.contents() == ["a": nil, "a/a.html": "1"])
  }

  @Test("because it is killed leaves whole pages, and the next build completes the site")
  func killed() throws {
    let pages = 600
    #expect(try ProbeProcess(workspace, version: 0, pages: pages).wait() == 0)
    var random = SystemRandomNumberGenerator()
    var killed = 0
    var interrupted = 0
    for version in 1...50 {
      if access(workspace.manifest + ".next", F_OK) == 0 {
        #expect(try ProbeProcess(workspace, version: version, pages: pages).wait() == 0)
        try expectComplete(version, pages)
      }
      let probe = try ProbeProcess(workspace, version: 100 + version, pages: pages)
      if version.isMultiple(of: 2) {
        usleep(UInt32.random(in: 2_000...60_000, using: &random))
      } else {
        waitUntilItMovesIn(probe)
        usleep(UInt32.random(in: 0...3_000, using: &random))
      }
      probe.kill()
      if probe.wait() == nil { killed += 1 }
      if access(workspace.manifest + ".next", F_OK) == 0 { interrupted += 1 }
      try expectWholePages(pages)
      if version == 50 {
        #expect(try ProbeProcess(workspace, version: version, pages: pages).wait() == 0)
        try expectComplete(version, pages)
      }
    }
    #expect(killed > 5)
    #expect(interrupted > 0, "no kill came while the site moved in, so nothing was shown")
  }

  /// Without a pause: what is waited for takes a few milliseconds.
  private func waitUntilItMovesIn(_ probe: ProbeProcess) {
    let next = workspace.manifest + ".next"
    while access(next, F_OK) != 0, !probe.hasEnded {}
  }

  @Test("between two manifests trusts only what both say alike")
  func interrupted() throws {
    try workspace.build([("a.html", "old"), ("b.html", "same"), ("s.html", "stale")])
    let next = try Workspace()
    try next.build([("a.html", "new"), ("b.html", "same"), ("n.html", "next")])
    // As if killed after a.html and n.html had moved in.
    try workspace.put("a.html", "new")
    try workspace.put("n.html", "next")
    rename(next.manifest, workspace.manifest + ".next")
    let same = workspace.identity("b.html")
    let changes = try workspace.build([("a.html", "old"), ("b.html", "same")])
    #expect([changes.changed, changes.unchanged, changes.removed] == [1, 1, 2])
    #expect(try workspace.contents() == ["a.html": "old", "b.html": "same"])
    #expect(workspace.identity("b.html") == same)
    #expect(try workspace.neighbours() == ["manifest", "manifest.lock", "public"])
  }

  private func expectWholePages(_ pages: Int) throws {
    for page in 0..<pages {
      let text = workspace.text("\(page % 10)/\(page).html") ?? ""
      let line = text.prefix { $0 != "\n" } + "\n"
      #expect(line.hasPrefix("page \(page) version ") && text == String(repeating: String(line), count: 200))
    }
  }

  private func expectComplete(_ version: Int, _ pages: Int) throws {
    for page in 0..<pages {
      let line = "page \(page) version \(page % 10 == 3 ? 0 : version)\n"
      #expect(workspace.text("\(page % 10)/\(page).html")?.hasPrefix(line) == true)
    }
    let names = try workspace.contents().keys
    #expect(names.count == pages + 10 + 1)
    #expect(names.contains("only-\(version).html"))
    #expect(try workspace.neighbours() == ["log", "manifest", "manifest.lock", "public"])
  }
}
