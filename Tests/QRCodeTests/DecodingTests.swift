import Casework
import Foundation
import Testing

@testable import QRCode

@Suite("Reading the pictures back") struct DecodingTests {
  /// Addresses of every kind a portal may have, at every level, one file name each.
  private static func addresses() -> [(name: String, text: String, level: CorrectionLevel)] {
    var chance = SeededGenerator(21)
    let origins = [
      "https://example.gov.cn", "http://127.0.0.1:8080", "https://www.a-rather-long-name.example.gov.cn/eying",
      "https://xn--fiq228c.example.cn",
    ]
    return (0..<80).map { number in
      let text = CodeText(using: &chance).address(at: origins[number % origins.count])
      return ("\(number).png", text, CorrectionLevel.allCases[number / origins.count % 4])
    }
  }

  @Test("ZBar and ZXing-C++ read every PNG as exactly its address, and nothing else") func addressesReadBack() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-qr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let addresses = Self.addresses()
    for (number, address) in addresses.enumerated() {
      let symbol = try Symbol(address.text, minimumLevel: address.level)
      let png = try symbol.png(pixelsPerModule: 4 + number % 7, side: try Millimetres(thousandths: 30_000))
      try Data(png).write(to: folder.appending(path: address.name))
      #expect(readByZBar(try GreyPicture(png: png)) == [address.text])
    }
    let readByZXing = try readByZXing(folder: folder)
    #expect(readByZXing == Dictionary(uniqueKeysWithValues: addresses.map { ($0.name, [$0.text]) }))
  }
}
