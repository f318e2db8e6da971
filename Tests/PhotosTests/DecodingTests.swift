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
}
