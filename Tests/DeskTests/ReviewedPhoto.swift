import CPhotoCodecs
import CaseStore
import Casework
import Foundation
import Testing
import Workspace

/// A case with photographs that an editor decides on.
struct ReviewedPhoto {
  /// Points of each photograph, wider than it is shown.
  static let (width, height) = (1240, 620)

  let portal: TestPortal
  let number: CaseNumber
  /// The files as they are kept.
  let originals: [[UInt8]]

  var path: String { "/publication/\(number)/photo/1" }

  init(_ portal: TestPortal, count: Int = 1, isUnwanted: Bool = false) throws {
    self.portal = portal
    let folder = portal.workspace.photos
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯不亮", wantsNoPublication: isUnwanted)
    var originals: [[UInt8]] = []
    for index in 0..<count {
      // White all over: what is black in what is made of it was made black.
      let pixels = [UInt8](repeating: 255 - UInt8(index), count: Self.width * Self.height * 3)
      let file = try jpegFile(pixels, width: Self.width, height: Self.height, sampling: TJSAMP_420, quality: 80)
      let name = String(repeating: "a\(index)", count: 16) + ".jpg"
      try Data(file).write(to: URL(fileURLWithPath: folder + "/" + name))
      report.photos.append(NewPhoto(name: name, width: Self.width, height: Self.height, bytes: file.count))
      originals.append(file)
    }
    self.originals = originals
    var chance = SystemRandomNumberGenerator()
    let store = try portal.store()
    number = try store.receive(report, at: monday, using: &chance).number
    try store.record(dispatch("u1"), on: number, at: monday + 60)
    try store.record(NewEvent(.sign, by: .handler, unit: "u1"), on: number, at: monday + 90)
    try store.record(NewEvent(.answer, by: .handler, unit: "u1", text: "灯已修好。"), on: number, at: monday + 120)
  }

  func source(_ position: Int = 1) throws -> PhotoSource {
    try #require(try portal.store().photoSources(of: number).first { $0.photo.position == position })
  }

  /// Sends a form of the page as a browser does.
  @discardableResult
  func send(_ browser: Browser, _ deed: String, _ fields: [(String, String)] = [], on page: Answer? = nil) throws
    -> Answer
  {
    let seen = try page ?? browser.get(path)
    var hidden = [("token", try seen.token(before: path)), ("deed", deed)]
    if deed == "publish" { hidden.append(("seen", try #require(seen.value("seen")))) }
    return try browser.post(path, hidden + fields)
  }

  /// A click on the wide picture, as the page of the click before has its form.
  func click(_ browser: Browser, _ x: Int, _ y: Int, on page: Answer) throws -> Answer {
    try send(
      browser, "corner",
      [("shot", "wide"), ("corner", page.value("corner") ?? ""), ("at.x", "\(x)"), ("at.y", "\(y)")], on: page)
  }

  func publishCase() throws {
    try portal.store().publish(
      number, PublicText(title: "路灯", question: "路灯不亮", answer: "灯已修好"), by: .editor, user: "editor", at: monday + 300)
  }

  func publicFile(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: portal.workspace.publicPhotos + "/" + name)))
  }

  func publicFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: portal.workspace.publicPhotos).filter { $0.hasSuffix(".jpg") }
  }

  /// How bright a point of a picture is, 0 for black.
  static func brightness(of file: [UInt8], _ x: Double, _ y: Double) throws -> Int {
    let handle = try #require(tjInitDecompress())
    defer { tjDestroy(handle) }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    try #require(tjDecompressHeader3(handle, file, UInt(file.count), &width, &height, &sampling, &space) == 0)
    var pixels = [UInt8](repeating: 0, count: Int(width * height) * 3)
    try #require(
      tjDecompress2(
        handle, file, UInt(file.count), &pixels, width, width * 3, height, Int32(TJPF_RGB.rawValue), 0) == 0)
    let (column, row) = (Int(x * Double(width)), Int(y * Double(height)))
    return pixels[((row * Int(width) + column) * 3)...].prefix(3).reduce(0) { $0 + Int($1) } / 3
  }
}
