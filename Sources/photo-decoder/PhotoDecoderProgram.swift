import Glibc
import Photos

/// Decodes one photograph from standard input and writes it anew to standard output, with nothing in it but the picture.
///
/// Whatever a file does to a decoder happens in this process and nowhere else: it can open no file and no connection, and uses no
/// more memory and time than the limits. Its words are the most points that are taken, the longest side and the most bytes of what it
/// writes, and after them the rectangles to black out.
@main
struct PhotoDecoderProgram {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let numbers = words.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3, numbers[1] > 0 else { exit(64) }
    let boxes = words.dropFirst(3).compactMap(BlackBox.init)
    // With one rectangle misread something would be shown that is to be covered.
    guard boxes.count == words.count - 3 else { exit(64) }
    let size = PhotoSize(side: min(numbers[1], PhotoDecoder.keptSide), bytes: numbers[2])
    Confinement.apply()
    let answer: DecoderAnswer
    do throws(PhotoRefusal) {
      answer = .photo(try written(StandardStreams.readAll(), numbers[0], boxes, size))
    } catch {
      answer = .refused(error)
    }
    StandardStreams.write(answer.bytes)
  }

  private static func written(
    _ bytes: [UInt8], _ points: Int, _ boxes: [BlackBox], _ size: PhotoSize
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
    return try JPEGCodec.encode(raster, boxes, to: size)
  }

  private static func check(_ width: Int, _ height: Int, _ points: Int) throws(PhotoRefusal) {
    guard width > 0, height > 0 else { throw .damaged }
    guard width <= points / height else { throw .pixels }
  }
}
