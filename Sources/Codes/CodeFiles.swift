public import Casework
import Foundation
public import PortalContent
public import QRCode

/// Writes the codes in use as SVG and PNG files and lists them in `codes.csv`.
public struct CodeFiles: Sendable {
  /// The printed side of a code, quiet zone included.
  private let side: Millimetres
  private let origin: String
  private let names: [String: String]

  /// Files for the codes of a portal.
  ///
  /// - Parameters:
  ///   - portal: gives the places' names.
  ///   - origin: scheme and host that the codes lead to.
  ///   - side: the printed side of a code, quiet zone included.
  public init(portal: Portal, origin: String, side: Millimetres) {
    self.side = side
    self.origin = origin
    names = Dictionary(portal.places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes all files; a code's files are named by its six characters.
  ///
  /// - Parameters:
  ///   - codes: the codes in use.
  ///   - directory: the folder, made where it is missing.
  ///   - progress: told how many are done.
  /// - Throws: `QRCodeError`, or what kept a file from being written.
  public func write(_ codes: [Code], to directory: String, progress: (Int) -> Void) throws {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    for part in ["svg", "png"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: part), withIntermediateDirectories: true)
    }
    var table = CodeTable()
    for (number, code) in codes.enumerated() {
      let address = try CodeText(parsing: code.text).address(at: origin)
      let symbol = try Symbol(address)
      try Data(symbol.svg(side: side).utf8).write(to: folder.appending(path: "svg/\(code.text).svg"))
      try Data(symbol.png(pixelsPerModule: 10, side: side)).write(to: folder.appending(path: "png/\(code.text).png"))
      table.append(code, placeName: names[code.place] ?? "", address: address, symbol)
      progress(number + 1)
    }
    try Data(table.bytes).write(to: folder.appending(path: "codes.csv"), options: .atomic)
  }
}
