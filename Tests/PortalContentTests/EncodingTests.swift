import Casework
import Foundation
import PortalContent
import Testing

/// Files as Excel, WPS and text editors save them.
struct EncodingTests {
  static let text = "编码,名称\r\n1,大高庄社区\r\n2,䶮𠮷堡 🏘️ é ﹏\r\n"

  static let saved: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)),
    (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    (.utf16LittleEndian, [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    (.utf16BigEndian, [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    (.gb18030, converted(text, to: "GB18030")),
  ]

  @Test("every encoding is found out, and rare characters and emoji survive", arguments: saved)
  func encodings(encoding: TextEncoding, bytes: [UInt8]) throws {
    let decoded = try DecodedText(bytes)
    #expect(decoded.encoding == encoding)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text)
  }

  @Test("rare characters are read as another converter wrote them")
  func knownBytes() throws {
    // 大高庄䶮𠮷 by Python's gb18030 codec.
    let bytes: [UInt8] = [
      0xB4, 0xF3, 0xB8, 0xDF, 0xD7, 0xAF, 0xFE, 0x9F, 0x95, 0x34, 0xB2, 0x35,
    ]
    #expect(String(decoding: try DecodedText(bytes).bytes, as: UTF8.self) == "大高庄䶮𠮷")
  }

  @Test(
    "bytes of no encoding are refused",
    arguments: [[0xFF], [0xB4, 0xF3, 0xB8], [0xEF, 0xBB, 0xBF, 0xB4], [0xFF, 0xFE, 0x00]] as [[UInt8]])
  func refused(bytes: [UInt8]) {
    #expect(throws: TextProblem.self) { try DecodedText(bytes) }
  }

  @Test("content in GB18030 with CR LF reads as it does in UTF-8")
  func workspace() throws {
    let workspace = try Workspace()
    let table = "编码,名称,级别,上级\r\n１００,清禾区,区,\r\n101,柳岸街道,街道,１００\r\n1011,\"䶮𠮷\r\n社区\",社区,柳岸街道\r\n,,,\r\n"
    try workspace.write(Self.converted(table, to: "GB18030"), to: "places.csv")
    #expect(try workspace.read().places.map(\.name) == ["清禾区", "柳岸街道", "䶮𠮷\r\n社区"])
  }

  @Test("mistakes in GB18030 have their place and line")
  func diagnostic() throws {
    let workspace = try Workspace()
    try workspace.write(Self.converted("级别,载体\r\n社𠮷区,海报\r\n", to: "GB18030"), to: "codes.csv")
    #expect(
      workspace.diagnostics() == [
        """
        content/codes.csv:2:1: error: 级别 ‘社𠮷区’ is not one of 市, 区, 街道, 社区, 网格, 楼栋; did you mean ‘社区’?
        2 | 社𠮷区,海报
          | ^
        """
      ])
  }

  private static func converted(_ text: String, to encoding: String) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", encoding]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    guard (try? process.run()) != nil else { return [] }
    input.fileHandleForWriting.write(Data(text.utf8))
    try? input.fileHandleForWriting.close()
    defer { process.waitUntilExit() }
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }
}
