import Glibc
import Testing

@testable import SiteOutput

@Suite("A site that is built again", .serialized)
struct UpdateTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("holds the same bytes and the same manifest for any number of workers and any order")
  func determinism() throws {
    let files = (0..<300).map { ("cases/\($0 % 7)/\($0).html", "page \($0)") }
    var outcomes: Set<[String?]> = []
    for sinks in [1, 2, 4] {
      for order in [
        files, files.reversed(), files.filter { $0.1.hasSuffix("3") } + files.filter { !$0.1.hasSuffix("3") },
      ] {
        let other = try Workspace()
        try other.build(order, sinks: sinks)
        let manifest = try FileAccess.read(other.manifest, in: AT_FDCWD, limit: .max).get()
        outcomes.insert(
          try other.contents().sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } + [
            String(decoding: manifest, as: UTF8.self)
          ])
      }
    }
    #expect(outcomes.count == 1)
  }

  @Test(
    "leaves unchanged files alone, changes the others, adds new ones, and removes what is stale with its folders",
    arguments: [true, false])
  func update(exchangesNames: Bool) throws {
    try workspace.build([("same.html", "1"), ("a/changes.html", "old"), ("gone/deep/er.html", "x")])
    let before = workspace.identity("same.html")
    let changes = try workspace.build(
      [("same.html", "1"), ("a/changes.html", "new"), ("b/new.html", "2")], exchangesNames: exchangesNames)
    #expect(workspace.identity("same.html") == before)
    #expect(
      try workspace.contents()
        == ["same.html": "1", "a": nil, "a/changes.html": "new", "b": nil, "b/new.html": "2"])
    #expect([changes.unchanged, changes.changed, changes.created, changes.removed, changes.bytes] == [1, 1, 1, 1, 5])
    #expect(try workspace.neighbours() == ["manifest", "manifest.lock", "public"])
  }

  @Test("reports files that no build made and leaves them alone")
  func foreign() throws {
    try workspace.build([("a/page.html", "1")])
    try workspace.put("a/by-hand.txt", "mine")
    #expect(try workspace.build([("b/page.html", "1")]).foreign == ["a/by-hand.txt"])
    #expect(workspace.text("a/by-hand.txt") == "mine")
    #expect(workspace.text("a/page.html") == nil)
  }

  @Test("replaces and names a file that no build made where a page has to be")
  func replaced() throws {
    try workspace.build([("page.html", "1")])
    try workspace.put("other.html", "mine")
    let changes = try workspace.build([("page.html", "1"), ("other.html", "page")])
    #expect(changes.replaced == ["other.html"])
    #expect(changes.foreign.isEmpty)
    #expect(workspace.text("other.html") == "page")
  }

  @Test("keeps a placeholder when it is built for the first time", arguments: [true, false])
  func placeholder(exchangesNames: Bool) throws {
    mkdir(workspace.site, 0o755)
    try workspace.put(".gitkeep", "")
    #expect(try workspace.build([("page.html", "1")], exchangesNames: exchangesNames).foreign == [".gitkeep"])
    #expect(try workspace.contents() == [".gitkeep": "", "page.html": "1"])
    #expect(try workspace.neighbours() == ["manifest", "manifest.lock", "public"])
  }

  @Test("turns a page into a folder and a folder into a page")
  func filesAndFolders() throws {
    try workspace.build([("a", "1"), ("b/c/d", "2")])
    try workspace.build([("a/x", "1"), ("b", "2")])
    #expect(try workspace.contents() == ["a": nil, "a/x": "1", "b": "2"])
    try workspace.build([("a", "1"), ("b/c/d", "2")])
    #expect(try workspace.contents() == ["a": "1", "b": nil, "b/c": nil, "b/c/d": "2"])
  }

  @Test("goes back to what it was when something is in the way")
  func rollback() throws {
    let old = [("a.html", "old"), ("s/stale.html", "stale"), ("t", "file"), ("z/z.html", "z")]
    try workspace.build(old)
    mkdir(workspace.site + "/y.html", 0o755)
    try workspace.put("y.html/mine", "mine")
    let before = try workspace.contents()
    let time = workspace.identity("a.html")
    for exchangesNames in [true, false] {
      #expect(throws: SiteOutputError.folderInTheWay(path: workspace.site + "/y.html")) {
        try workspace.build(
          [("a.html", "new"), ("n/new.html", "new"), ("t/now-a-folder", "1"), ("y.html", "page")],
          exchangesNames: exchangesNames)
      }
      #expect(try workspace.contents() == before)
      #expect(workspace.identity("a.html") == time)
      #expect(try workspace.neighbours() == ["manifest", "manifest.lock", "public"])
    }
  }

  @Test("is built anew where it was emptied, and mended where a file was removed or cut short")
  func mended() throws {
    let files = [("a.html", "one"), ("b.html", "two")]
    try workspace.build(files)
    unlink(workspace.site + "/a.html")
    try workspace.put("b.html", "t")
    try workspace.build(files)
    #expect(try workspace.contents() == ["a.html": "one", "b.html": "two"])
    unlink(workspace.site + "/a.html")
    unlink(workspace.site + "/b.html")
    try workspace.build(files)
    #expect(try workspace.contents() == ["a.html": "one", "b.html": "two"])
  }

  @Test("takes over files that are right already where the manifest was lost")
  func adopted() throws {
    try workspace.build([("d/a.html", "one"), ("b.html", "two")])
    let before = workspace.identity("d/a.html")
    unlink(workspace.manifest)
    let changes = try workspace.build([("d/a.html", "one"), ("b.html", "2 2")])
    #expect([changes.unchanged, changes.changed] == [1, 1])
    #expect(workspace.identity("d/a.html") == before)
    #expect(try workspace.build([("d/a.html", "one")]).removed == 1)
  }

  @Test("does not change when the writer goes without finishing, or a sink stays open")
  func abandoned() throws {
    try workspace.build([("d/a.html", "one")])
    let before = try workspace.contents()
    do {
      let writer = try workspace.writer()
      var sink = writer.sink()
      try sink.put("d/a.html", [1], origin: "x")
      #expect(throws: SiteOutputError.sinksOpen(count: 1)) { try writer.finish() }
    }
    #expect(try workspace.contents() == before)
    #expect(try workspace.neighbours() == ["manifest", "manifest.lock", "public"])
  }

  @Test("is written by one build at a time")
  func locked() throws {
    let first = try workspace.writer()
    #expect(throws: SiteOutputError.anotherBuildRuns(lock: workspace.manifest + ".lock")) { try workspace.writer() }
    _ = try first.finish()
  }

  @Test("is not written from a manifest that was changed by hand")
  func damaged() throws {
    try workspace.build([("a.html", "one")])
    truncate(workspace.manifest, 40)
    #expect(throws: SiteOutputError.manifestDamaged(path: workspace.manifest)) { try workspace.build([]) }
    #expect(workspace.text("a.html") == "one")
  }

  @Test("never follows a link out of its folder")
  func links() throws {
    try workspace.build([("a/a.html", "one")])
    mkdir(workspace.path + "/outside", 0o755)
    symlink("../outside", workspace.site + "/b")
    #expect(throws: SiteOutputError.self) { try workspace.build([("a/a.html", "one"), ("b/b.html", "two")]) }
    #expect(try OpenFolder(workspace.path + "/outside").entries().isEmpty)
  }
}
