import Foundation
import Templates
import Testing

@Suite("Wording")
struct WordingTests {
  @Test("is put in place by key, with the names it shows, and never takes a line's end along")
  func inPlace() throws {
    let page = TextPage()
    var record = Record(page.shape)
    record.set(page.text, "<3>")
    let wording = "# how many\n\n  count.of  =  共 {{text}} 件 = 全部  \r\nnested = [{{> t:count.of}}]\n"
    #expect(
      try rendered(record, page.shape, ["page": "a\n  {{> t:nested}}\n{{> t:nested}}\nb"], wording: wording)
        == "a\n  [共 &lt;3&gt; 件 = 全部]\n[共 &lt;3&gt; 件 = 全部]\nb")
  }

  @Test("is looked up while the program runs, with values put in as they are")
  func lookedUp() throws {
    let set = try TemplateSet(templates: [:], wording: "hello = 你好\ntoo.long = 最多 {{most}} 字，现有 {{now}} 字")
    #expect(set.wording("hello") == "你好")
    #expect(set.wording("hallo") == nil)
    #expect(try set.wording("too.long", [("most", "500"), ("now", "<501>")]) == "最多 500 字，现有 <501> 字")
    #expect(
      message { _ = try set.wording("to.long", []) } == "the wording of 'zh' has no 'to.long'; did you mean 'too.long'?"
    )
    #expect(
      message { _ = try set.wording("too.long", [("most", "500")]) } == """
        zh.txt:2:29: 'now' is not among the values that this wording is given
        2 | too.long = 最多 {{most}} 字，现有 {{now}} 字
          |            \u{3000}\u{3000}          \u{3000}\u{3000}\u{3000}\u{3000} ^
        """)
  }

  @Test(
    "with a mistake is refused at its line",
    arguments: [
      ("a = 1\nb 2", "zh.txt:2:1: wording is written 'key = text', one a line; a line beginning with '#' is a comment"),
      ("a b = 1", "zh.txt:1:1: wording is written 'key = text', one a line; a line beginning with '#' is a comment"),
      ("a = 1\n#\n a = 2", "zh.txt:3:2: 'a' is already worded in line 1"),
    ])
  func mistakes(wording: String, wanted: String) {
    #expect(message { _ = try TemplateSet(templates: [:], wording: wording) }.hasPrefix(wanted + "\n"))
  }

  @Test("of a folder has the same keys in every language, or is refused")
  func sameKeys() throws {
    try inFolder(["wording/zh.txt": "a = 甲\nb = 乙\n", "wording/en.txt": "b = B\na = A\n"]) { folder in
      let set = try TemplateSet(directory: folder, language: "en")
      #expect(set.wording("b") == "B")
    }
    try inFolder(["wording/zh.txt": "a = 甲\nb = 乙\nc = 丙\n", "wording/en.txt": "a = A\n"]) { folder in
      #expect(
        message { _ = try TemplateSet(directory: folder, language: "en") } == """
          \(folder)/wording/zh.txt:2:1: 'b' is worded here but not in \(folder)/wording/en.txt
          2 | b = 乙
            | ^
          """)
      let set = try TemplateSet(directory: folder, language: "en", comparingLanguages: false)
      #expect(set.wording("a") == "A")
    }
  }

  @Test("that is not there is named, and so is a template")
  func missingFiles() throws {
    try inFolder([
      "wording/zh.txt": "\u{FEFF}a = 甲", "page.mustache": "\u{FEFF}{{> parts/haed}}", "parts/head.mustache": "x",
    ]) { folder in
      #expect(
        message { _ = try TemplateSet(directory: folder, language: "en") }
          == "\(folder)/wording/en.txt cannot be read: No such file or directory")
      let set = try TemplateSet(directory: folder, language: "zh")
      #expect(set.wording("a") == "甲")
      #expect(
        message { _ = try set.template("page", for: TextPage().shape) } == """
          \(folder)/page.mustache:1:1: there is no template 'parts/haed'; did you mean 'parts/head'?
          1 | {{> parts/haed}}
            | ^
          """)
      #expect(
        message { _ = try set.template("paeg", for: TextPage().shape) }
          == "there is no template 'paeg'; did you mean 'page'?")
    }
  }

  @Test("that is not UTF-8 is refused at the byte")
  func notUTF8() throws {
    try inFolder(["wording/zh.txt": "a = 甲"]) { folder in
      try Data([0x61, 0x0A, 0x62, 0xB9, 0xFA]).write(to: URL(filePath: folder + "/page.mustache"))
      let set = try TemplateSet(directory: folder, language: "zh")
      let error = message { _ = try set.template("page", for: TextPage().shape) }
      #expect(error.hasPrefix("\(folder)/page.mustache:2:2: these bytes are not UTF-8; save the file as UTF-8\n"))
    }
  }

  private func message(_ action: () throws -> Void) -> String {
    do {
      try action()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }
}
