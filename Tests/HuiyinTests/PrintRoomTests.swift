import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin print --waiting")
struct PrintRoomTests {
  private let desk: Desk
  private static let poster = PrintUse(level: .community, material: "海报", placement: "小区大门")

  init() throws {
    desk = try Desk()
    try #require(try desk.run("check").code == 0)
    let added = try desk.huiyin(
      ["user", "add", "lin", "--name", "林", "--role", "publicist"], input: "correct horse battery\n")
    try #require(added.code == 0, "\(added.errors)")
    // Pictures of designs are drawn when nothing else is to be made; here they only cost time.
    try desk.withoutPictures()
  }

  private func ask(
    _ design: String = "door-plate-150x90", places: [String] = ["990102001"], uses: [PrintUse] = [poster],
    ink: NewPrintOrder.Ink = .office, at moment: Timestamp = Timestamp(seconds: 1_795_000_000)
  ) throws -> Int64 {
    try desk.migrated().add(
      NewPrintOrder(design: design, ink: ink, isOutlined: false, places: places, uses: uses), by: "lin", at: moment)
  }

  private func order(_ id: Int64) throws -> PrintOrder { try #require(try desk.store().printOrder(id)) }

  @Test(
    "a whole street is made with the codes it has and those it lacks, each page read back; files stand under their order"
  )
  func made() throws {
    let id = try ask()
    let ran = try desk.run("print", "--waiting")
    #expect(ran.code == 0 && ran.output.contains("order \(id): 2 of 2 made: w/var/print/\(id)"), "\(ran.errors)")
    let order = try order(id)
    #expect(order.state == .made && order.problem == nil && order.madeCount == 2 && order.itemCount == 2)
    let codes = try desk.store().codes()
    #expect(codes.count == 2 && codes.allSatisfy { $0.material == "海报" && $0.placement == "小区大门" })
    let files = try desk.store().printFiles(of: id)
    #expect(files.map(\.kind) == [.merged, .proof, .picture, .archive, .manifest])
    let onDisk = try desk.files("w/var/print/\(id)")
    #expect(Set(onDisk.keys) == Set(files.map(\.name)), "single pages are in the archive only")
    for file in files { #expect(onDisk[file.name]?.count == file.bytes) }
    let manifest = String(decoding: try #require(onDisk["manifest.csv"]), as: UTF8.self)
    for code in codes {
      #expect(manifest.components(separatedBy: "\r\n\(code.text),").count == 3, "in the merged file and by itself")
    }
    #expect(!manifest.contains("not made"))
    #expect(try desk.read("w/var/print/\(id)/manifest.csv").contains("门牌150×90"))
    let decoded = try Decoded.addresses(in: desk.folder + "/w/var/print/\(id)/" + files[0].name)
    if let decoded {
      #expect(decoded.sorted() == codes.map { "https://HUIYIN.EXAMPLE.GOV.CN/R/\($0.text)" }.sorted())
    }
    #expect(try desk.run("print", "--waiting").output == "", "nothing is made twice")
    let again = try ask()
    #expect(try desk.run("print", "--waiting").code == 0)
    #expect(try desk.store().codes() == codes, "codes that are there are printed again")
    #expect(try desk.files("w/var/print/\(again)") == onDisk, "the same order is the same bytes")
  }

  @Test("what cannot be made is refused in the words of the print command, and the next order is made all the same")
  func refused() throws {
    try desk.write("w/site-templates/print/bad.svg", "<svg width=\"10mm\">")
    let ids = [
      try ask("none"), try ask("bad"), try ask(places: ["none"]),
      try ask(uses: [PrintUse(level: .building, material: "海报", placement: "")]), try ask("fridge-magnet"),
    ]
    #expect(try desk.run("print", "--waiting").code == 0)
    let orders = try ids.map { try order($0) }
    #expect(orders.map(\.state) == [.refused, .refused, .refused, .refused, .made])
    #expect(orders[0].problem?.contains("there is no design “none”") == true)
    #expect(orders[1].problem?.contains("w/site-templates/print/bad.svg") == true)
    #expect(orders[3].problem?.contains("choose other places or another material") == true)
    #expect(try desk.store().printDesigns().contains { $0.name == "fridge-magnet" && $0.width == 85_000 })
    #expect(try !desk.store().printDesigns().contains { ["bad", "calibration"].contains($0.name) })
  }

  @Test("mistakes in content refuse an order and say where to look")
  func badContent() throws {
    let id = try ask()
    try desk.edit("w/content/codes.csv", "社区", "社社区")
    #expect(try desk.run("print", "--waiting").code == 0)
    #expect(try order(id).problem?.hasPrefix("content/ has 1 mistake, and nothing is printed from it") == true)
  }

  @Test("a runner killed half-way leaves nothing half-made: the order is taken up again, and three times is enough")
  func killed() throws {
    let id = try ask("poster-a4", places: ["990102"], ink: .press)
    let runner = try RunningProgram(["print", "--waiting", "--workspace", "w"], in: desk.folder)
    try #require(Wait.until(60) { desk.has("w/var/print/\(id).1") }, "\(runner.errors)")
    runner.cut()
    #expect(try order(id).state == .making && !desk.has("w/var/print/\(id)"))
    #expect(try desk.run("print", "--waiting").output == "", "its lease is not over")
    try desk.rows("UPDATE print_orders SET lease_until = 0")
    let second = try desk.run("print", "--waiting")
    #expect(second.output.contains("order \(id): 2 of 2 made"), "\(second.errors)")
    #expect(try order(id).attempt == 2)
    #expect(try desk.run("retain").code == 0)
    #expect(!desk.has("w/var/print/\(id).1"), "what the dead one left is swept")
    let other = try ask()
    try desk.rows("UPDATE print_orders SET state = 'making', attempt_count = 3, lease_until = 0 WHERE id = \(other)")
    #expect(try desk.run("print", "--waiting").code == 0)
    #expect(try order(other).state == .refused && order(other).problem?.contains("ended half-way 3 times") == true)
  }

  @Test("two runners at once make each order once")
  func twoRunners() throws {
    let ids = [try ask("fridge-magnet"), try ask("fridge-magnet"), try ask("sticker-60x90")]
    let runners = try (0..<2).map { _ in
      try RunningProgram(["print", "--waiting", "--workspace", "w"], in: desk.folder)
    }
    let ends = try runners.map { try $0.wait() }
    #expect(ends.allSatisfy { $0.code == 0 }, "\(ends.map(\.errors))")
    let told = ends.flatMap { $0.output.components(separatedBy: "\n").filter { !$0.isEmpty } }
    #expect(told.count == 3, "\(told)")
    for id in ids { #expect(try order(id).attempt == 1 && order(id).state == .made) }
  }

  @Test("files go after their time; the order stays listed, and codes stay in use")
  func retention() throws {
    let id = try ask("fridge-magnet")
    #expect(try desk.run("print", "--waiting").code == 0)
    #expect(try desk.run("retain", "--print-days", "7").output.contains("w/var/print: removed the files of 0 orders"))
    try desk.rows("UPDATE print_orders SET ended_at = ended_at - 8 * 86400")
    #expect(try desk.run("retain").output.contains("removed the files of 0 orders"))
    #expect(try desk.run("retain", "--print-days", "7").output.contains("removed the files of 1 orders"))
    #expect(!desk.has("w/var/print/\(id)"))
    #expect(try order(id).removedAt != nil && desk.store().printFiles(of: id).isEmpty)
    #expect(try desk.store().codes().count == 2)
    #expect(try desk.run("retain", "--print-days", "0").code == 64)
  }
}

/// What codes a PDF holds, by tools that are not this program's own; nil where they are not installed.
enum Decoded {
  static func addresses(in pdf: String) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-decoded-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard try run("pdftoppm", ["-r", "300", "-png", pdf, folder + "/page"]) != nil else { return nil }
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
    return try run("zbarimg", ["--quiet", "--raw"] + pages)?.split(separator: "\n").map { String($0) }
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : String(decoding: output, as: UTF8.self)
  }
}

extension Desk {
  /// The store, brought to this program's schema.
  fileprivate func migrated() throws -> CaseStore { try CaseStore(path: database, access: .owner) }

  /// Empty pictures, newer than any design, in the place of those that would be drawn.
  fileprivate func withoutPictures() throws {
    let designs = try FileManager.default.contentsOfDirectory(atPath: workspace + "/site-templates/print")
    for name in designs where name.hasSuffix(".svg") {
      try write("w/var/print/designs/" + name.dropLast(4) + ".png", "")
    }
  }
}
