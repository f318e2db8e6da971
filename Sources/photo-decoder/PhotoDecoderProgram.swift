import Glibc
import Photos

/// Decodes one photograph from standard input and writes it anew to standard output, with nothing in it but the picture.
///
/// Whatever a file does to a decoder happens in this process and nowhere else: it can open no file and no connection, and uses no
/// more memory and time than the limits. Its words are the most points that are taken, and after them the rectangles to black out.
@main
struct PhotoDecoderProgram {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard let points = words.first.flatMap({ Int($0) }) else { exit(64) }
    Confinement.apply()
    let answer: DecoderAnswer
    do throws(PhotoRefusal) {
      answer = .photo(try written(StandardStreams.readAll(), points, words.dropFirst().compactMap(BlackBox.init)))
    } catch {
      answer = .refused(error)
    }
    StandardStreams.write(answer.bytes)
  }

  private static func written(
    _ bytes: [UInt8], _ points: Int, _ boxes: [BlackBox]
  ) throws(PhotoRefusal) -> [UInt8] {
    let head = try PhotoHead(bytes)
    if let (width, height) = head.size { try check(width, height, points) }
    var raster =
      switch head.format {
      case .jpeg: try JPEGCodec.decode(bytes)
      case .png: try PNGCodec.decode(bytes)
      case .webp: try WebPCodec.decode(bytes) { width, height throws(PhotoRefusal) in try check(width, height, points) }
      case .heic: try HEICCodec.decode(bytes) { width, height throws(PhotoRefusal) in try check(width, height, points) }
      }
    raster = raster.shrunk(toSide: PhotoDecoder.keptSide).turned(head.orientation)
    for box in boxes { raster.blackOut(box) }
    return try JPEGCodec.encode(raster, toBytes: PhotoDecoder.keptBytes)
  }

  private static func check(_ width: Int, _ height: Int, _ points: Int) throws(PhotoRefusal) {
    guard width > 0, height > 0 else { throw .damaged }
    guard width <= points / height else { throw .pixels }
  }
}
