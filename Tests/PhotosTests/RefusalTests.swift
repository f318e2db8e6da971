import Photos
import Testing

@Suite("What is no photograph, or more than one")
struct RefusalTests {
  let decoder: Decoder

  init() throws { decoder = try Decoder() }

  @Test("other files are refused by their bytes, whatever they are called")
  func formats() throws {
    let files = [
      "", "<html><script>alert(1)</script>", "PK\u{3}\u{4}", "GIF89a", "%PDF-1.7", "<svg/>", "RIFF\0\0\0\0WAVE",
    ]
    for text in files { #expect(try decoder.refusal(Array(text.utf8)) == .format, "\(text)") }
    let avif = [UInt8].number(20) + Array("ftypavif\0\0\0\0avif".utf8)
    #expect(try decoder.refusal(avif) == .format)
  }

  @Test("too many points are refused before any is decoded: a small file of 50,000 × 50,000")
  func bombs() throws {
    var head = Array<UInt8>.number(50_000) + .number(50_000)
    head += [8, 2, 0, 0, 0]
    let bomb =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8].chunk("IHDR", head)
      + .chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]) + .chunk("IEND", [])
    #expect(try decoder.refusal(bomb) == .pixels)
    var jpeg = try Picture().jpeg()
    let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try decoder.refusal(jpeg) == .pixels)
    let picture = Picture()
    for file in [try picture.jpeg(), try picture.png(), try picture.webp(), try picture.heic()] {
      #expect(try decoder.refusal(file, points: 64 * 32 - 1) == .pixels)
      #expect(try decoder.refusal(file, points: 64 * 32) == nil)
    }
  }

  @Test("a file that lies about its size gets no further than the memory its decoder may use")
  func memory() throws {
    var head = Array<UInt8>.number(7_000) + .number(7_000)
    head += [16, 6, 0, 0, 1]
    let liar =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8].chunk("IHDR", head)
      + .chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]) + .chunk("IEND", [])
    #expect(try decoder.refusal(liar) == .damaged)
  }

  @Test("one that ends too early is refused, wherever it was cut")
  func truncated() throws {
    let picture = Picture(width: 200, height: 100)
    for file in [try picture.jpeg(), try picture.png(), try picture.webp(), try picture.heic()] {
      for part in [0.3, 0.6, 0.95] {
        let refusal = try decoder.refusal(Array(file.prefix(Int(Double(file.count) * part))))
        #expect(refusal == .damaged, "\(part)")
      }
      #expect(try decoder.refusal(Array(file.dropLast())) != nil)
    }
  }

  @Test(
    "a picture with a page, a program or an archive behind it is refused; padding and what telephones add is dropped")
  func polyglots() throws {
    let picture = Picture()
    let tails = ["<html><script>alert(1)</script>", "PK\u{3}\u{4}archive", "*/alert(1)//"]
    for file in [try picture.jpeg(), try picture.png(), try picture.webp(), try picture.heic()] {
      for tail in tails { #expect(try decoder.refusal(file + Array(tail.utf8)) == .trailing, "\(tail)") }
    }
    let jpeg = try picture.jpeg()
    let film: [UInt8] = .number(24) + Array("ftypmp42SECRETSECRET".utf8)
    for tail in [[UInt8](repeating: 0, count: 64), jpeg, film, Array("SECRET.SEFT".utf8)] {
      let kept = try decoder.decode(jpeg + tail).get()
      #expect(JPEGScan(kept)?.isBare == true && !kept.contains("SECRET"))
    }
  }

  @Test("what moves is refused")
  func animated() throws {
    let png = try Picture().png()
    let moving = Array(png.prefix(33)) + .chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]) + png.dropFirst(33)
    #expect(try decoder.refusal(moving) == .animated)
    let webp = try Picture().webp()
    let extra: [UInt8] = Array("ANIM".utf8) + [6, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    var long = Array(webp.prefix(12)) + extra + webp.dropFirst(12)
    let size = long.count - 8
    long.replaceSubrange(4..<8, with: [UInt8](([UInt8].number(size)).reversed()))
    #expect(try decoder.refusal(long) == .animated)
    var film = try Picture().heic()
    film.replaceSubrange(8..<12, with: Array("hevc".utf8))
    #expect(try decoder.refusal(film) == .animated)
  }

  @Test("files with chance bytes in them are decoded or refused, and end in time", arguments: 1...40)
  func chance(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let picture = Picture()
    var file = try [picture.jpeg(), picture.png(), picture.webp(), picture.heic()][Int(seed) % 4]
    for _ in 0..<8 { file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
    if case .success(let kept) = try decoder.decode(file) { #expect(JPEGScan(kept)?.isBare == true) }
  }

  @Test("a decoder that hangs is ended; what one says that a file got the better of is no photograph unless it is one")
  func unruly() throws {
    let folder = decoder.folder
    _ = try decoder.decode([])
    for (script, refusal) in [
      ("exec sleep 30", PhotoRefusal.damaged), ("printf '\\000<html>'", .damaged), ("exit 3", .damaged),
      ("printf '\\377'", .damaged), ("exec cat /dev/zero", .damaged),
    ] {
      let unruly = try decoder.decoder(script, seconds: 1)
      #expect(throws: refusal, "\(script)") { try unruly.decode(folder + "/file", points: 1) }
    }
    let absent = PhotoDecoder(program: folder + "/nothing")
    #expect(throws: PhotoRefusal.storage) { try absent.decode(folder + "/file", points: 1) }
  }
}
