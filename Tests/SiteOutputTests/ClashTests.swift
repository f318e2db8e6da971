import Testing

@testable import SiteOutput

@Suite("Paths")
struct ClashTests {
  @Test(
    "that clash are named with both origins, whoever comes first",
    arguments: [
      ("a/b.html", "a/b.html", "'a/b.html' is written twice: by first and by second"),
      ("a/B.html", "a/b.html", "'a/B.html' of first and 'a/b.html' of second differ in upper and lower case only"),
      ("É", "é", "'É' of first and 'é' of second differ in upper and lower case only"),
      ("a", "a/b.html", "'a' of first is a file, but 'a/b.html' of second needs a folder there"),
    ], [true, false])
  func clash(_ example: (String, String, String), isRebuild: Bool) throws {
    let workspace = try Workspace()
    if isRebuild { try workspace.build([("old/page.html", "old")]) }
    let before = isRebuild ? try workspace.contents() : nil
    for isReversed in [false, true] {
      let writer = try workspace.writer()
      var sink = writer.sink()
      let files = [(example.0, "first"), (example.1, "second")]
      for (path, origin) in isReversed ? files.reversed() : files { try sink.put(path, [1], origin: origin) }
      try sink.put("a-a", [1], origin: "between")
      sink.close()
      let error = #expect(throws: SiteOutputError.self) { try writer.finish() }
      #expect(error?.description == example.2)
    }
    if isRebuild { #expect(try workspace.contents() == before) }
  }

  @Test(
    "that lead elsewhere or confuse are refused",
    arguments: [
      ("", PathProblem.emptyPart), ("a//b", .emptyPart), ("a/", .emptyPart), ("/a", .absolute), ("../a", .dots),
      ("a/./b", .dots),
      ("a/..", .dots), ("a\0b", .character), ("a\nb", .character), ("a\\b", .character),
      (String(repeating: "x", count: 256), .tooLong), (String(repeating: "xy/", count: 400), .tooLong),
      (".Huiyin/0/1", .reserved),
    ])
  func refused(path: String, problem: PathProblem) { #expect(PathRule.problem(with: path) == problem) }

  @Test("may have dots, spaces and any script", arguments: ["a", ".well-known/x", "...", ".huiyin2", "小区/一 楼.html"])
  func allowed(path: String) { #expect(PathRule.problem(with: path) == nil) }

  @Test("that are refused keep the build from finishing")
  func poisoned() throws {
    let writer = try Workspace().writer()
    var sink = writer.sink()
    let expected = SiteOutputError.path(.dots, path: "../x", origin: "case 1")
    #expect(throws: expected) { try sink.put("../x", [], origin: "case 1") }
    sink.close()
    #expect(throws: expected) { try writer.finish() }
    #expect(expected.description == "the path '../x' of case 1 has a part '.' or '..'; write the path out")
  }
}
