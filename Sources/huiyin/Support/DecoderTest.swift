import Doctor
import Foundation
import Photos

/// Has the decoder of photographs decode the smallest picture there is.
enum DecoderTest {
  /// A PNG file of one grey point.
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

  static func run() -> DecoderTrial {
    guard let decoder = PhotoDecoder.nearby() else { return .missing }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("huiyin-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    guard let bytes = Data(base64Encoded: picture), (try? bytes.write(to: file)) != nil else {
      return .fails("no file could be written to try it")
    }
    do throws(PhotoRefusal) {
      _ = try decoder.decode(file.path, points: 1)
      return .works
    } catch {
      return .fails(error.rawValue)
    }
  }
}
