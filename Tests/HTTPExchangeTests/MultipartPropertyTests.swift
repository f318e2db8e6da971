import Testing

@testable import HTTPExchange

@Suite("Whatever is sent as a form with files") struct MultipartPropertyTests {
  /// Bytes that like to look like boundaries.
  private func bytes(_ most: Int, using random: inout SeededGenerator) -> [UInt8] {
    let pieces = ["\r\n", "--", "\r\n--", "-", "b", "\r", "\n", "\r\n--b", "\u{0}", "%22"].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    let count = Int.random(in: 0...most, using: &random)
    while bytes.count < count {
      bytes +=
        Bool.random(using: &random)
        ? pieces.randomElement(using: &random) ?? [] : [UInt8.random(in: 0...255, using: &random)]
    }
    return bytes
  }

  private func name(using random: inout SeededGenerator) -> String {
    let alphabet = Array("ab水\" ;=%\\/'.-")
    return String(
      (0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" }
    )
    .replacing("%22", with: "x").replacing("\\", with: "")
  }

  private func form(using random: inout SeededGenerator) -> SentForm {
    var form = SentForm()
    // Long enough that the bytes above do not hit it by chance.
    form.boundary = "b" + String((0..<30).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" })
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      form.parts.append(.field(name(using: &random), bytes(400, using: &random)))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let content = bytes(Int.random(in: 0...9, using: &random) == 0 ? 30_000 : 1_500, using: &random)
      form.parts.insert(
        .file("photo", name: name(using: &random) + "x", type: "image/jpeg", content),
        at: Int.random(in: 0...form.parts.count, using: &random))
    }
    return form
  }

  @Test("random fields and files come out the same, however the body is cut into pieces", arguments: 1...150)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    let form = form(using: &random)
    var fields = FormFields()
    var contents: [[UInt8]] = []
    for part in form.parts {
      switch part {
      case .field(let name, let value): fields.add(name: name, value: TypedText.clean(value))
      case .file(_, _, _, let content): contents.append(content)
      }
    }
    let whole = try readForm(form).get()
    #expect(whole.fields == fields.fields)
    #expect(whole.files.map(\.bytes) == contents && whole.files.allSatisfy(\.isWhole))
    for _ in 0..<3 {
      #expect(try readPieces(form.bytes.pieces(using: &random), form.contentType).get() == whole)
    }
  }

  @Test("a damaged body is read the same or refused for the same reason, however it is cut", arguments: 1...400)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed) &* 7919)
    let form = form(using: &random)
    var body = form.bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<body.count, using: &random)
      let other = Int.random(in: 0...body.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: body[place] = UInt8.random(in: 0...255, using: &random)
      case 1: body.insert(contentsOf: bytes(8, using: &random), at: place)
      case 2 where body.count > 1: body.remove(at: place)
      default: body.insert(contentsOf: body[min(place, other)..<max(place, other)].prefix(200), at: place)
      }
    }
    let whole = readForm(body, form.contentType)
    for _ in 0..<3 {
      let cut = readPieces(body.pieces(using: &random), form.contentType)
      #expect(cut.value == whole.value && cut.refusal?.status == whole.refusal?.status)
    }
    guard let read = whole.value else { return }
    #expect(Set(read.fields.map(\.name)).count == read.fields.count && read.files.count <= 3)
    for field in read.fields { #expect(TypedText.clean(Array(field.value.utf8)) == field.value) }
    for file in read.files {
      #expect(!file.told.claimedName.unicodeScalars.contains { $0.value < 0x20 || $0 == "/" || $0 == "\\" })
    }
  }
}
