import CaseStore
import Casework
import Foundation
import SiteBuilder
import SiteOutput
import Testing
import Workspace

/// What files weigh.
@Suite("A build that weighs and compresses")
struct BudgetTests {
  @Test("keeps the demo within every budget, and puts a copy that says the same beside each text")
  func compressed() throws {
    let demo = try DemoSite.shared.get()
    let folder = demo.workspace.path + "/weighed"
    try demo.build(site: folder, options: SiteBuildOptions(compresses: true, checksBudgets: true))
    let files = try demo.files(in: folder)
    let texts = files.filter { !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br") && $0.value.count > 300 }.keys
    #expect(texts.filter { files[$0 + ".gz"] == nil } == [])
    // Where the library is: beside every text or beside none.
    let missing = texts.filter { files[$0 + ".br"] == nil }
    #expect(missing.isEmpty || missing.count == texts.count, "\(missing.prefix(3))")
    #expect(texts.allSatisfy { path in files[path + ".br"].map { $0.count < files[path]?.count ?? 0 } ?? true })
    for path in ["index.html", "assets/style.css", "counts.csv"] {
      let small = try #require(files[path + ".gz"])
      #expect(small.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]), "neither a name nor a time")
      #expect(try Self.expanded(small) == files[path])
    }
  }

  @Test("fails over a page that is too heavy, says which and by how much, and leaves the site as it was")
  func tooHeavy() throws {
    let site = try TestSite()
    try site.build()
    let before = try site.identities()
    var generator = SeededGenerator(1)
    let noise = String((0..<24_000).map { _ in Character(Unicode.Scalar(UInt8(97 + generator.next() % 26))) })
    try site.edit("content/pages/about.md", nil, "---\ntitle: 关于\n---\n\n\(noise)\n")
    #expect {
      try site.build(options: SiteBuildOptions(checksBudgets: true))
    } throws: { error in
      let failure = "\(error)"
      return failure.contains("budgets") && failure.contains("about/index.html: ") && failure.contains("14336 allowed")
    }
    #expect(try site.identities() == before)
  }

  @Test("fails over what is loaded from elsewhere")
  func elsewhere() throws {
    let site = try TestSite()
    try site.edit(
      "site-templates/not-found.mustache", "{{$main}}",
      "{{$main}}<img src=\"https://elsewhere.example/a.png\" alt=\"\">")
    #expect {
      try site.build(options: SiteBuildOptions(checksBudgets: true))
    } throws: { "\($0)".contains("404.html: 1 files from elsewhere") }
  }

  private static func expanded(_ data: Data) throws -> Data {
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: data)
    try input.fileHandleForWriting.close()
    return try output.fileHandleForReading.readToEnd() ?? Data()
  }
}
