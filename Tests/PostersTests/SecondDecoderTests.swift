import Foundation
import Testing

@testable import Posters

@Suite("A second decoder") struct SecondDecoderTests {
  @Test("ZXing-C++ reads every page of every design, rasterised by Poppler, as exactly its address")
  func readBack() throws {
    guard try run("pdftoppm", ["-v"]) != nil else { return print("pdftoppm is not installed: nothing was rasterised") }
    let python = ProcessInfo.processInfo.environment["HUIYIN_PYTHON"] ?? "python3"
    guard try run(python, ["-c", "import zxingcpp, PIL"])?.status == 0 else {
      return print("zxing-cpp is not installed for \(python): name another Python in HUIYIN_PYTHON")
    }
    let workshop = try Workshop()
    var expected: [String: Set<String>] = [:]
    let pictures = workshop.folder.appending(path: "png").path
    try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
    for name in try DesignFolder(path: Workshop.shipped).names {
      let items = [PrintItem.sample()]
      let result = try workshop.print(name, items, shipped: true) { $0.ink = .press }
      for (number, file) in result.files.enumerated() {
        let picture = "\(name)-\(number)"
        _ = try run(
          "pdftoppm",
          ["-scale-to", "1400", "-singlefile", "-png", workshop.output + "/" + file, pictures + "/" + picture])
        expected[picture + ".png"] = result.files.count == 1 ? Set(items.map(\.url)) : [items[number].url]
      }
    }
    let script = """
      import json, pathlib, sys, PIL.Image, zxingcpp
      found = {}
      for path in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
          grey = PIL.Image.open(path).convert("L")
          pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
          found[path.name] = sorted({result.text for result in zxingcpp.read_barcodes(pixels)})
      json.dump(found, sys.stdout)
      """
    let output = try #require(try run(python, ["-c", script, pictures]))
    let found = try JSONDecoder().decode([String: Set<String>].self, from: Data(output.output.utf8))
    #expect(found == expected)
  }
}
