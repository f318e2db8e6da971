import Foundation
import Testing

@testable import Posters

/// A folder of designs and a folder for what is printed, gone at the end.
final class Workshop {
  let folder: URL
  var output: String { folder.appending(path: "out").path }

  /// The designs that come with the program.
  static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "site-templates/print").path

  init(_ designs: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-posters-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "wording"), withIntermediateDirectories: true)
    for file in ["palette.csv", "sheets.csv", "wording/zh.txt"] {
      try FileManager.default.copyItem(atPath: Self.shipped + "/" + file, toPath: folder.appending(path: file).path)
    }
    for (name, text) in designs { try write(text, to: name + ".svg") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// What the folder says against a design; nil where it has nothing to say.
  func complaint(about name: String) throws -> String? {
    do throws(PrintProblem) {
      _ = try DesignFolder(path: folder.path).design(name)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  /// Prints with a design of this folder, or with one that comes with the program.
  @discardableResult func print(
    _ name: String, _ items: [PrintItem] = [.sample()], office: PrintOffice = .sample, shipped: Bool = false,
    change: (inout PrintOptions) -> Void = { _ in }, progress: (Int) -> Void = { _ in }
  ) throws -> PrintResult {
    let folder = try DesignFolder(path: shipped ? Self.shipped : folder.path)
    var options = PrintOptions(date: PDFDate(year: 2026, month: 11, day: 21))
    change(&options)
    return try PrintJob(
      folder: folder, design: try folder.design(name), office: office, options: options, output: output
    ).run(items, progress: progress)
  }

  /// What the first item is refused for; nil where it was made.
  func refusal(_ svg: String, _ item: PrintItem = .sample(), press: Bool = false) throws -> PrintProblem.Kind? {
    try write(svg, to: "one.svg")
    do {
      return try print("one", [item]) { $0.ink = press ? .press : .office }.problems.first?.kind
    } catch let problem as PrintProblem {
      return problem.kind
    }
  }

  /// The bytes of the first file that was made.
  func onlyFile(of result: PrintResult) throws -> [UInt8] {
    try bytes(try #require(result.files.first, "\(result.problems)"))
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: output + "/" + name))) }
}

/// A drawing around a square of a code and whatever else.
func svg(
  _ inside: String = "", root: String = "", width: Double = 100, height: Double = 140,
  code: String = "<rect x=\"20\" y=\"20\" width=\"60\" height=\"60\" data-code=\"address\"/>"
) -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" viewBox="0 0 \(width) \(height)"
    data-name="试样" \(root)>
  \(code)
  \(inside)
  </svg>
  """
}

extension PrintItem {
  static func sample(_ code: String = "R7K3M4", place: String = "柳岸社区", street: String = "柳岸街道") -> PrintItem {
    PrintItem(
      code: code, url: "https://EXAMPLE.GOV.CN/R/\(code)", typed: "example.gov.cn/R/\(code)", placeCode: "990101001001",
      placeName: place, areas: ["清禾开发区", street], areaCode: "990101", street: street, placement: "小区大门",
      serial: "990101001001-01")
  }

  static func samples(_ count: Int) -> [PrintItem] {
    let letters = Array("ACDEFGHJKMNPRTUVWXY")
    return (0..<count).map { number in
      .sample(
        "R7K3" + String([letters[number / 19 % 19], letters[number % 19]]), place: "第\(number + 1)社区",
        street: number < count / 2 ? "柳岸街道" : "禾丰街道")
    }
  }
}

extension PrintOffice {
  static let sample = PrintOffice(
    name: "开发区“E应办”", englishName: "E-Response", motto: "一码通到底，件件有回音", office: "清禾开发区社会治理服务中心",
    host: "example.gov.cn", telephone: "12345",
    topics: [
      "小区物业", "环境卫生", "城市管理", "道路交通", "水电气暖通信", "教育体育", "医疗卫生", "就业社保", "市场消费", "社区服务", "政务服务",
    ])
}

/// Runs a tool of the machine; nil where it is not installed.
func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  let pipe = Pipe()
  (process.standardOutput, process.standardError) = (pipe, Pipe())
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 127
    ? nil : (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
