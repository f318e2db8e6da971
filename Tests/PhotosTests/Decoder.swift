import Foundation
import Glibc
import Photos
import Testing

/// The real decoder in a process of its own, and a folder for files.
final class Decoder {
  let folder: String
  private let program: String

  init() throws {
    var name = Array("/tmp/photos-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&name).map { String(cString: $0) })
    program = try Self.built(PhotoDecoder.name)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func decode(
    _ file: [UInt8], points: Int = 50_000_000, boxes: [BlackBox] = [], size: PhotoSize = .kept, seconds: Int = 15
  ) throws -> Result<[UInt8], PhotoRefusal> {
    let path = folder + "/file"
    try Data(file).write(to: URL(fileURLWithPath: path))
    let decoder = PhotoDecoder(program: program, seconds: seconds)
    return Result { () throws(PhotoRefusal) in try decoder.decode(path, points: points, boxes: boxes, size: size) }
  }

  func refusal(_ file: [UInt8], points: Int = 50_000_000) throws -> PhotoRefusal? {
    guard case .failure(let refusal) = try decode(file, points: points) else { return nil }
    return refusal
  }

  /// A script in place of the decoder.
  func decoder(_ script: String, seconds: Int) throws -> PhotoDecoder {
    let path = folder + "/decoder"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o700)
    return PhotoDecoder(program: path, seconds: seconds)
  }

  static func built(_ name: String) throws -> String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    let path = folder.appendingPathComponent(name).path
    try #require(FileManager.default.fileExists(atPath: path), "\(path) is missing; swift build makes it")
    return path
  }
}
