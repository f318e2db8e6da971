import Foundation
import Testing

@testable import Posters

@Suite("Batches") struct BatchTests {
  private func rows(_ workshop: Workshop) throws -> [[String]] {
    let text = String(decoding: try workshop.bytes("manifest.csv"), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}"))
    return text.dropFirst().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("one file a place, named so that it sorts and says what it is, and a row for each in the manifest")
  func single() throws {
    let workshop = try Workshop()
    let result = try workshop.print("poster-a4", [.sample(), .sample("R7K3MA", place: "听荷/社区")], shipped: true)
    #expect(
      result.files == ["990101_柳岸街道_柳岸社区_A4海报_R7K3M4.pdf", "990101_柳岸街道_听荷-社区_A4海报_R7K3MA.pdf"])
    let table = try rows(workshop)
    #expect(
      table[0] == ["code", "place", "url", "design", "file", "page", "trim_w_mm", "trim_h_mm", "serial", "status"])
    #expect(
      table[1] == [
        "R7K3M4", "柳岸社区", "https://EXAMPLE.GOV.CN/R/R7K3M4", "poster-a4", result.files[0], "1", "210", "297",
        "990101001001-01", "made",
      ])
    #expect(table.count == 3)
  }

  @Test("the same batch twice is the same bytes, whichever way it is made; one item printed again is the same file")
  func sameBytes() throws {
    let items = PrintItem.samples(5)
    for change: (inout PrintOptions) -> Void in [
      { $0.zipped = true }, { $0.ink = .press }, { $0.merged = true },
      {
        $0.ink = .press; $0.outlined = true; $0.proof = true
      },
    ] {
      let (first, second, third) = (try Workshop(), try Workshop(), try Workshop())
      let files = try first.print("sticker-60x90", items, shipped: true, change: change).files
      #expect(try second.print("sticker-60x90", items, shipped: true, change: change).files == files)
      for file in files + ["manifest.csv"] { #expect(try first.bytes(file) == second.bytes(file)) }
      let again = try third.print("sticker-60x90", [items[3]], shipped: true, change: change)
      if files.contains(again.files[0]), !files[0].contains("合订") {
        #expect(try third.bytes(again.files[0]) == first.bytes(again.files[0]))
      }
    }
  }

  @Test("batches that one process makes at once are the same bytes as one after the other")
  func atOnce() async throws {
    let design = "fridge-magnet"
    func bytes(_ place: Int) throws -> [UInt8] {
      let workshop = try Workshop()
      return try workshop.onlyFile(
        of: try workshop.print(design, [.sample(place: "第\(place)社区")], shipped: true))
    }
    let alone = try (0..<8).map(bytes)
    try await withThrowingTaskGroup { group in
      for place in 0..<48 { group.addTask { (place % 8, try bytes(place % 8)) } }
      for try await (place, made) in group { #expect(made == alone[place]) }
    }
  }

  @Test("another day, place or telephone makes another file")
  func otherBytes() throws {
    let workshop = try Workshop()
    let plain = try workshop.onlyFile(of: try workshop.print("fridge-magnet", shipped: true))
    let day = try workshop.print("fridge-magnet", shipped: true) { $0.date = PDFDate(year: 2026, month: 11, day: 22) }
    #expect(try workshop.bytes(day.files[0]) != plain)
    var office = PrintOffice.sample
    office.telephone = ""
    let silent = try workshop.print("fridge-magnet", office: office, shipped: true)
    #expect(try workshop.bytes(silent.files[0]).count < plain.count)
  }

  @Test("a place that cannot be set keeps nobody else waiting, and the manifest says why it was not made")
  func oneBad() throws {
    let workshop = try Workshop()
    let items: [PrintItem] = [
      .sample("R7K3M4", place: "柳岸社区"), .sample("R7K3MA", place: "\u{13000}社区"),
      .sample("R7K3MC", place: String(repeating: "很长的名字", count: 30)), .sample("R7K3MD", place: "渡口社区"),
    ]
    let result = try workshop.print("door-plate-150x90", items, shipped: true)
    #expect(result.made == 2)
    #expect(result.problems.count == 2)
    #expect(
      result.problems[0].description
        == "\u{13000}社区 (R7K3MA): the font has no shape for “\u{13000}” (U+13000): write it in other characters")
    let table = try rows(workshop)
    #expect(table.filter { $0.last == "made" }.map { $0[0] } == ["R7K3M4", "R7K3MD"])
    let refused = table.filter { $0.last?.contains("not made") == true || $0.joined().contains("not made") }
    #expect(Set(refused.map { $0[0] }) == ["R7K3MA", "R7K3MC"])
    #expect(refused.allSatisfy { $0[4].isEmpty })
  }

  @Test(
    "names of 2 and of 25 characters, rare ones, &, < and apostrophes, and Latin among Chinese are set and can be read out"
  )
  func names() throws {
    let names = [
      "东村", "清禾开发区柳岸街道第一届业主委员会筹备组临时办公室", "䶮𠮷㐂社区", "A&B <C>'s \"D\" 小区", "Sunshine阳光100国际新城3期",
    ]
    #expect(names[1].count == 25)
    let workshop = try Workshop()
    let codes = ["R7K3M4", "R7K3MA", "R7K3MC", "R7K3MD", "R7K3ME"]
    let items = zip(codes, names).map { PrintItem.sample($0, place: $1) }
    for design in ["poster-a4", "sticker-60x90", "label-l7164"] {
      let result = try workshop.print(design, items, shipped: true)
      #expect(result.made == names.count, "\(design): \(result.problems)")
      for (file, name) in zip(result.files, names) where result.files.count > 1 {
        guard let text = try run("pdftotext", [workshop.output + "/" + file, "-"]) else { continue }
        let plain = text.output.filter { !$0.isWhitespace }
        #expect(plain.contains(name.filter { !$0.isWhitespace }), "\(design)")
      }
    }
  }

  @Test("all in one file: a page each, bookmarks by street, no draft left behind")
  func merged() throws {
    let workshop = try Workshop()
    let result = try workshop.print("flyer-a5", PrintItem.samples(6), shipped: true) { $0.merged = true }
    #expect(result.files == ["990101_A5宣传单_合订.pdf"])
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: workshop.output)) == [result.files[0], "manifest.csv"])
    #expect(try rows(workshop).dropFirst().map { $0[5] } == ["1", "2", "3", "4", "5", "6"])
    let bytes = try workshop.bytes(result.files[0])
    let reader = try bytes.withUnsafeBytes { try PDFReader($0).pages.count }
    #expect(reader == 6)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/Title \(PDFText.string("禾丰街道"))"))
    #expect(text.contains("/Title \(PDFText.string("第6社区 R7K3AG"))"))
  }

  @Test("an archive a street holds that street's files, and unzip opens it")
  func archives() throws {
    let workshop = try Workshop()
    let result = try workshop.print("fridge-magnet", PrintItem.samples(4), shipped: true) { $0.zipped = true }
    let archives = result.files.filter { $0.hasSuffix(".zip") }
    #expect(archives == ["990101_柳岸街道_冰箱贴.zip", "990101_禾丰街道_冰箱贴.zip"])
    guard
      let listed = try run(
        "python3",
        [
          "-c",
          "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint('\\n'.join(z.namelist()))",
          workshop.output + "/" + archives[1],
        ])
    else { return }
    #expect(listed.output.split(separator: "\n").map(String.init) == Array(result.files[2...3]))
  }

  @Test("labels begin at the cell asked for and go on on the next sheet")
  func sheets() throws {
    let workshop = try Workshop()
    let result = try workshop.print("label-l7165", PrintItem.samples(9), shipped: true) { $0.startCell = 7 }
    #expect(result.files.count == 1)
    #expect(try rows(workshop).dropFirst().map { $0[5] } == ["1", "1"] + Array(repeating: "2", count: 7))
    let sheet = try #require(try Sheet.table(Workshop.shipped + "/sheets.csv").first { $0.name == "L7160" })
    #expect(sheet.cells == 21)
    #expect(sheet.corner(0) == (7.21, 15.15))
    #expect(sheet.corner(4) == (7.21 + 66.04, 15.15 + 38.1))
    #expect(sheet.corner(3, isBack: true).x == 7.21 + 2 * 66.04)
    #expect(throws: PrintProblem(.startCell(9, cells: 8))) {
      try workshop.print("label-l7165", shipped: true) { $0.startCell = 9 }
    }
    #expect(throws: PrintProblem(.sheetTooSmall(sheet: "L7160", design: "label-l7165"))) {
      try workshop.print("label-l7165", shipped: true) { $0.sheet = "L7160" }
    }
  }

  @Test("stickers on a large sheet keep their bleed and get marks where to cut")
  func imposition() throws {
    let design = try DesignFolder(path: Workshop.shipped).design("sticker-60x90")
    let sheet = try #require(Sheet(paper: 320, 450, for: design.measures))
    #expect((sheet.columns, sheet.rows) == (4, 4))
    #expect(sheet.pitchX == 64)
    #expect(sheet.marks.count == 4 * 4 + 4 * 4)
    #expect(
      sheet.marks.allSatisfy { mark in
        [mark.x1, mark.x2].allSatisfy { (0...320).contains($0) }
          && [mark.y1, mark.y2].allSatisfy { (0...450).contains($0) }
      })
    #expect(Sheet(paper: 50, 50, for: design.measures) == nil)
  }

  @Test("a disk that fills up leaves whole files and a manifest that names the rest")
  func diskFull() throws {
    let workshop = try Workshop()
    try FileManager.default.createDirectory(atPath: workshop.output, withIntermediateDirectories: true)
    guard try run("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", workshop.output])?.status == 0 else {
      return print("Only root may make a small disk: a full one was not tried")
    }
    defer { _ = try? run("umount", [workshop.output]) }
    let filler = workshop.output + "/filler"
    // Somebody else takes what little is left before the manifest is written.
    let result = try workshop.print(
      "sticker-60x90", PrintItem.samples(30), shipped: true,
      progress: { done in
        guard done == 30, FileManager.default.createFile(atPath: filler, contents: nil),
          let file = FileHandle(forWritingAtPath: filler)
        else { return }
        while (try? file.write(contentsOf: Data(repeating: 1, count: 512))) != nil {}
      })
    try FileManager.default.removeItem(atPath: filler)
    #expect((1..<30).contains(result.made))
    #expect(result.problems.count == 1)
    #expect(result.problems[0].description.hasSuffix("No space left on device"))
    for file in result.files {
      let bytes = try workshop.bytes(file)
      #expect(try bytes.withUnsafeBytes { try PDFReader($0).pages.count } == 1)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: workshop.output)
    #expect(Set(left) == Set(result.files + ["manifest.csv"]))
    let table = try rows(workshop)
    #expect(table.count == 31)
    #expect(table.count { $0.last == "made" } == result.made)
    #expect(table.count { $0.last == "not made: \(result.problems[0].kind.sentence)" } == 30 - result.made)
  }
}
