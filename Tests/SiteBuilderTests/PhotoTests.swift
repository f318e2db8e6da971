import CaseStore
import Casework
import Foundation
import SiteBuilder
import Testing
import Workspace

@Suite("Photographs on the pages of cases")
struct PhotoTests {
  private let site: TestSite
  private let store: CaseStore

  init() throws {
    site = try TestSite()
    store = try site.store()
    try store.addUser(
      NewStaffMember(login: "editor", name: "编辑", role: .editor, unit: nil, passwordHash: ""), by: nil,
      at: at("2026-11-01"))
  }

  /// A published case with photographs; each file holds its own name and a word that says whether the public may see it.
  private func add(_ count: Int, published: [Int] = [], words: String = "", boxes: Int = 0) throws -> CaseNumber {
    var generator = SeededGenerator(UInt64(count * 100 + published.count))
    var report = NewReport(
      origin: .place("990102001001"), category: "city-rubbish", kind: .complaint, channel: .web, text: "垃圾桶满了")
    report.photos = (0..<count).map { _ in
      NewPhoto(name: PhotoNames.next() + ".jpg", width: 800, height: 600, bytes: 9)
    }
    for photo in report.photos { try write(site.workspace.photos, photo.name, "ORIGINAL \(photo.name)") }
    let number = try store.receive(report, at: at("2026-11-16", 9), using: &generator).number
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "enforcement"), on: number, at: at("2026-11-16", 10))
    try store.record(NewEvent(.sign, by: .handler, unit: "enforcement"), on: number, at: at("2026-11-16", 11))
    try store.answer(number, "已清运", by: "enforcement", at: at("2026-11-17", 9))
    try store.publish(
      number, PublicText(title: "垃圾", question: "桶满了", answer: "已清运"), by: .editor, at: at("2026-11-17", 10))
    for position in published { try publish(position, of: number, words: words, boxes: boxes) }
    return number
  }

  @discardableResult
  private func publish(_ position: Int, of number: CaseNumber, words: String = "", boxes: Int = 0) throws -> PublicPhoto
  {
    let photo = PublicPhoto(
      picture: PublicPhoto.File(name: PhotoNames.next() + ".jpg", width: 1280, height: 960),
      preview: PublicPhoto.File(name: PhotoNames.next() + ".jpg", width: 480, height: 360), boxCount: boxes,
      words: words)
    try write(site.workspace.publicPhotos, photo.picture.name, "PICTURE")
    try write(site.workspace.publicPhotos, photo.preview.name, "PREVIEW")
    let version = try #require(try store.photoSources(of: number).first { $0.photo.position == position }).version
    _ = try store.publish(
      photo, asPhoto: position, of: number, user: "editor", expecting: version, at: at("2026-11-17", 11))
    return photo
  }

  private func write(_ folder: String, _ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func photoFiles() throws -> [String] { try site.files().keys.filter { $0.hasPrefix("photos/") }.sorted() }

  @Test("a small picture leads to the whole one; the case's others and the originals are nowhere")
  func shown() throws {
    let number = try add(3)
    let second = try publish(2, of: number, words: "桶<b>边", boxes: 2)
    let third = try publish(3, of: number)
    try site.build()
    let source = try site.page(number.href).source
    for text in [
      "<a href=\"/photos/\(second.picture.name)\"><img src=\"/photos/\(second.preview.name)\" width=\"480\" height=\"360\" "
        + "loading=\"lazy\" alt=\"照片 1（共 2 张），由反映人拍摄；遮住的地方是为了保护隐私\">",
      "<figcaption>桶&lt;b&gt;边</figcaption>", "alt=\"照片 2（共 2 张），由反映人拍摄\"", "遮住的地方是为了保护隐私。点开看大图",
    ] { #expect(source.contains(text), "\(text)") }
    let names = [second, third].flatMap { [$0.picture.name, $0.preview.name] }
    #expect(try photoFiles() == names.map { "photos/\($0)" }.sorted())
    for (path, bytes) in try site.files() {
      #expect(bytes.range(of: Data("ORIGINAL".utf8)) == nil, "\(path)")
    }
    let before = try site.identities()
    try site.build()
    #expect(try site.identities() == before, "what has not changed is left alone")
  }

  @Test("one that is taken off, and all of a case that is, are gone from page and folder with the next build")
  func withdrawn() throws {
    let one = try add(2, published: [1, 2])
    let other = try add(1, published: [1])
    try site.build()
    #expect(try photoFiles().count == 6)
    _ = try store.withdrawPhoto(1, of: one, by: .editor, user: "editor", at: at("2026-11-18"))
    try store.withdraw(other, reason: "反映人要求", by: .editor, at: at("2026-11-18"))
    try site.build()
    #expect(try photoFiles().count == 2)
    let page = try site.page(one.href).source
    #expect(page.contains("照片 1（共 1 张）") && page.components(separatedBy: "<figure").count == 2)
    _ = try store.withdrawPhoto(2, of: one, by: .editor, user: "editor", at: at("2026-11-18"))
    try site.build()
    #expect(try photoFiles().isEmpty)
    #expect(try !site.page(one.href).source.contains("photos"))
  }

  @Test("the page of a case without any is the same to the byte, whatever other cases have; so it is without the files")
  func others() throws {
    let plain = try add(0)
    try site.build()
    let before = try site.page(plain.href).source
    #expect(!before.contains("<figure") && !before.contains("h-photos"))
    let number = try add(1, published: [1])
    try FileManager.default.removeItem(atPath: site.workspace.publicPhotos)
    try site.build()
    #expect(try site.page(plain.href).source == before)
    #expect(try !site.page(number.href).source.contains("<figure"), "a restore without photographs")
  }

  @Test("three of them keep their page within its budget, and one that is too heavy is told")
  func weighed() throws {
    let number = try add(3, published: [1, 2, 3])
    let photos = try #require(try store.publishedPhotos().values.first)
    for photo in photos {
      try write(site.workspace.publicPhotos, photo.preview.name, String(repeating: "x", count: 13 * 1024))
    }
    try site.build(options: SiteBuildOptions(checksBudgets: true))
    try write(site.workspace.publicPhotos, photos[0].preview.name, String(repeating: "x", count: 60 * 1024))
    #expect {
      try site.build(options: SiteBuildOptions(checksBudgets: true))
    } throws: { "\($0)".contains("\(number).html: ") }
  }
}

/// Names of files, each once.
private enum PhotoNames {
  static func next() -> String { UUID().uuidString.lowercased().filter { $0 != "-" } }
}
