import Foundation
import Testing

@Suite("huiyin init, check and build")
struct WorkspaceTests {
  @Test("a new workspace builds at once, and again without a change")
  func initAndBuild() throws {
    let desk = try Desk()
    let built = try desk.run("build", "--as-of", "2026-11-20")
    #expect(built.code == 0 && built.errors == "")
    #expect(built.output.contains(" pages new, 0 changed, 0 unchanged, 0 removed"))
    #expect(try desk.read("w/public/index.html").contains("我们的回音"))
    #expect(try desk.run("build", "--as-of", "2026-11-20").output.hasPrefix("0 pages new, 0 changed, "))
    #expect(try desk.run("check", "--history").code == 0)
  }

  @Test("the opening key of a new workspace is its owner's alone")
  func keys() throws {
    let desk = try Desk()
    for (path, mode) in [("var", 0o750), ("var/keys/contact.private", 0o600), ("var/keys/contact.public", 0o640)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: desk.workspace + "/" + path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test("a folder that holds files is no place for a new workspace and stays as it is")
  func notEmpty() throws {
    let desk = try Desk()
    try desk.write("mine/letter.txt", "mine")
    let refused = try desk.run("init", "mine")
    #expect(refused.code == 64 && refused.output == "")
    #expect(refused.errors.contains("mine holds files already. Name a folder that is absent or empty."))
    #expect(try desk.files("mine").keys.sorted() == ["letter.txt"])
  }

  @Test("a folder that cannot be made is named, with the reason")
  func impossibleFolder() throws {
    let desk = try Desk()
    let failed = try desk.run("init", "/proc/portal")
    #expect(failed.code == 74 && failed.errors == "/proc/portal: No such file or directory\n")
  }

  @Test("content in order is said to be so")
  func goodContent() throws {
    let checked = try Desk().run("check")
    #expect(checked.code == 0 && checked.errors == "")
    #expect(checked.output == "content is in order: 4 places, 3 units, 8 categories, 4 time limits\n")
  }

  @Test("every mistake in content is listed with file, line and column, and nothing is built from it")
  func badContent() throws {
    let desk = try Desk()
    #expect(try desk.run("build").code == 0)
    let before = try desk.files()
    try desk.edit("w/content/places.csv", "第二社区,社区,示范街道", "第二社区,社区,示范街")
    try desk.edit("w/content/portal.yaml", "minimum-cell: 5", "minimum-cell: five")
    try desk.edit("w/content/calendar.csv", "2026-10-10,国庆节,班", "2026-13-10,国庆节,班")
    for command in ["check", "build", "codes", "simulate"] {
      let refused = try desk.run(command)
      #expect(refused.code == 1 && refused.output == "")
      for place in ["content/places.csv:5:", "content/portal.yaml:15:", "content/calendar.csv:109:"] {
        #expect(refused.errors.contains(place), "\(command): \(place)")
      }
      #expect(refused.errors.contains("示范街道"), "the likely fix")
      #expect(refused.errors.hasSuffix("3 mistakes in w/content. Nothing was changed.\n"))
    }
    #expect(try desk.files() == before)
  }

  @Test("a folder that is no workspace is named as such")
  func noWorkspace() throws {
    let desk = try Desk()
    let refused = try Program.run("build", "--workspace", "nowhere", in: desk.folder)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("this folder is missing, so this is no workspace; ‘huiyin init DIR’ makes one"))
  }

  @Test(
    "wrong usage ends with 64 and says how",
    arguments: [
      ["frobnicate"], ["build", "--as-of", "yesterday"], ["init"], ["backup"], ["simulate", "--seed", "x"],
      ["import", "f.csv", "--kind", "nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let refused = try RunningProgram(arguments, in: FileManager.default.temporaryDirectory.path).wait()
    #expect(refused.code == 64 && refused.output == "" && refused.errors.contains("Usage: huiyin"))
  }

  @Test("public/ that cannot be written is named, and stays as it is")
  func unwritable() throws {
    let desk = try Desk()
    #expect(try desk.run("build").code == 0)
    let before = try desk.files()
    try desk.edit("w/content/portal.yaml", "我们的回音", "新的名字")
    let lock = try ReadOnlyFolder(desk.site)
    let failed = try desk.run("build")
    lock.unlock()
    #expect(failed.code == 77 && failed.output == "")
    #expect(failed.errors.contains("w/public"))
    #expect(failed.errors.contains("read-only; mount it for writing") || failed.errors.contains("not permitted; give"))
    #expect(try desk.files() == before)
    #expect(try desk.run("build").code == 0)
    #expect(try desk.read("w/public/index.html").contains("新的名字"))
  }

  @Test("a template with a mistake stops the build with file, line and caret")
  func badTemplate() throws {
    let desk = try Desk()
    #expect(try desk.run("build").code == 0)
    let before = try desk.files()
    try desk.edit("w/site-templates/home.mustache", "{{> t:home.title}}", "{{> t:home.titel}}")
    let beforeMistake = try desk.read("w/site-templates/home.mustache").components(separatedBy: "{{> t:home.titel}}")[0]
    let line = beforeMistake.components(separatedBy: "\n").count
    let failed = try desk.run("build")
    #expect(failed.code == 1 && failed.output == "")
    #expect(
      failed.errors.contains("other pages: w/site-templates/home.mustache:\(line):") && failed.errors.contains("^"))
    #expect(try desk.files() == before)
  }
}

/// A folder that nobody may write for a while, root included.
final class ReadOnlyFolder {
  private let path: String
  private var isMounted = false

  init(_ path: String) throws {
    self.path = path
    if getuid() == 0 {
      try #require(mount(path, path, nil, UInt(MS_BIND), nil) == 0)
      isMounted = true
      try #require(mount(nil, path, nil, UInt(MS_BIND | MS_REMOUNT | MS_RDONLY), nil) == 0)
    } else {
      try #require(chmod(path, 0o555) == 0)
    }
  }

  deinit { unlock() }

  func unlock() {
    if isMounted { umount2(path, Int32(MNT_DETACH)) } else { chmod(path, 0o755) }
    isMounted = false
  }
}
