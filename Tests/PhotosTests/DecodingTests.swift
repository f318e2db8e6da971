import CPhotoCodecs
import Foundation
import Photos
import Testing

@Suite("A photograph, decoded in a process of its own")
struct DecodingTests {
  let decoder: Decoder

  init() throws { decoder = try Decoder() }

  @Test("JPEG, PNG, WebP and HEIC come out as JPEG files with the same picture and nothing else")
  func formats() throws {
    let picture = Picture()
    for file in [try picture.jpeg(), try picture.png(), try picture.webp(), try picture.heic()] {
      let kept = try decoder.decode(file).get()
      #expect(JPEGScan(kept)?.isBare == true)
      let decoded = try Decoded(kept)
      #expect(decoded.width == 64 && decoded.height == 32)
      #expect(decoded.colour(5, 16) == "red" && decoded.colour(58, 16) == "blue")
    }
  }

  @Test("where a picture was taken, by what, and all else that is no picture is gone, and it stands upright")
  func metadata() throws {
    let file = try Picture().jpeg()
      .with(Extras.exif(orientation: 6), Extras.xmp, Extras.profile, Extras.comment)
    #expect(file.contains(Extras.secret) && file.contains("Exif"))
    let kept = try decoder.decode(file).get()
    for trace in [Extras.secret, "Exif", "adobe", "ICC_PROFILE", "script"] {
      #expect(!kept.contains(trace), "\(trace)")
    }
    #expect(JPEGScan(kept)?.isBare == true)
    let decoded = try Decoded(kept)
    #expect(decoded.width == 32 && decoded.height == 64)
    #expect(decoded.colour(16, 5) == "red" && decoded.colour(16, 58) == "blue")
  }

  @Test(
    "each of the eight orientations puts the red half where it belongs",
    arguments: [(1, 5, 16), (2, 58, 16), (3, 58, 16), (4, 5, 16), (5, 16, 5), (6, 16, 5), (7, 16, 58), (8, 16, 58)])
  func orientations(orientation: Int, x: Int, y: Int) throws {
    let file = try Picture().jpeg().with(Extras.exif(orientation: UInt8(orientation)))
    let decoded = try Decoded(try decoder.decode(file).get())
    #expect(decoded.colour(x, y) == "red")
    #expect(decoded.colour(decoded.width - 1 - x, decoded.height - 1 - y) == "blue")
  }

  @Test("a large one is made smaller, in proportion, as few bytes as may be kept")
  func large() throws {
    let kept = try decoder.decode(try Picture(width: 5000, height: 2500).jpeg()).get()
    #expect(kept.count <= PhotoDecoder.keptBytes)
    let scan = try #require(JPEGScan(kept))
    #expect(scan.width == PhotoDecoder.keptSide && scan.height == PhotoDecoder.keptSide / 2)
    let wide = try decoder.decode(try Picture(width: 4100, height: 1).png()).get()
    #expect(JPEGScan(wide).map { [$0.width, $0.height] } == [PhotoDecoder.keptSide, 1])
  }

  @Test("rectangles are burnt in black, and what was under them is nowhere in the file")
  func boxes() throws {
    let boxes = [BlackBox(x: 0, y: 0, width: 16, height: 16), BlackBox(x: 60, y: 30, width: 900, height: 900)]
    let decoded = try Decoded(try decoder.decode(try Picture().jpeg(), boxes: boxes.compactMap(\.self)).get())
    #expect(decoded.colour(4, 4) == "black" && decoded.colour(62, 31) == "black")
    #expect(decoded.colour(4, 24) == "red" && decoded.colour(50, 8) == "blue")
    #expect(BlackBox("-1,0,5,5") == nil && BlackBox("0,0,0,5") == nil && BlackBox("1,2,3") == nil)
    #expect(BlackBox("1,2,3,4")?.text == "1,2,3,4")
  }

  @Test("a smaller one is black in the whole of each rectangle too, to the last point that has anything of it")
  func smallBoxes() throws {
    let box = try #require(BlackBox(x: 403, y: 201, width: 155, height: 99))
    let file = try Picture(width: 2000, height: 1000).jpeg()
    for size in [PhotoSize.shown, .preview] {
      let small = try decoder.decode(file, boxes: [box], size: size).get()
      let decoded = try Decoded(small)
      #expect(decoded.width == size.side && decoded.height == size.side / 2 && small.count <= size.bytes)
      for x in stride(from: box.x, through: box.x + box.width, by: 5) {
        for y in stride(from: box.y, through: box.y + box.height, by: 3) {
          let place = (min(decoded.width - 1, x * size.side / 2000), min(decoded.height - 1, y * size.side / 2000))
          guard x < box.x + box.width, y < box.y + box.height else { continue }
          #expect(decoded.colour(place.0, place.1) == "black", "\(x),\(y)")
        }
      }
      #expect(decoded.colour(size.side / 10, size.side / 10) == "red")
      #expect(decoded.colour(size.side * 9 / 10, size.side / 10) == "blue")
    }
  }

  @Test("one of nothing but noise is made as small as its bytes ask for")
  func noise() throws {
    var chance = SeededGenerator(3)
    let pixels = (0..<(600 * 600 * 3)).map { _ in UInt8(truncatingIfNeeded: chance.next() as UInt64) }
    let file = try jpegFile(pixels, width: 600, height: 600, sampling: TJSAMP_444, quality: 90)
    let small = try decoder.decode(file, size: .preview).get()
    let scan = try #require(JPEGScan(small))
    #expect(small.count <= PhotoSize.preview.bytes && scan.width < PhotoSize.preview.side && scan.width > 50)
  }

  @Test("a rectangle that cannot be read is no reason to show what is under it")
  func unreadableBox() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Decoder.built(PhotoDecoder.name))
    process.arguments = ["50000000", "2048", "2097152", "0,0,16,16", "1,2,x,4"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
  }
}
