import Testing

@testable import HTTPExchange

@Suite("Forms with files") struct MultipartTests {
  private func body(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }
  private let type = "multipart/form-data; boundary=b"
  private let named = "Content-Disposition: form-data; name=\"a\""

  @Test("fields and files come out as they went in, in order")
  func reads() throws {
    let form = SentForm(parts: [
      .field("text", Array("路灯\r\n不亮".utf8)),
      .file("photo", name: "IMG 1.jpg", type: "image/jpeg", [0xFF, 0xD8, 0x0D, 0x0A]),
      .field("place", Array("c1".utf8)), .file("photo", name: "b.png", type: "image/png", []),
    ])
    let read = try #require(readForm(form).value)
    #expect(read.fields == [.init(name: "text", value: "路灯\n不亮"), .init(name: "place", value: "c1")])
    #expect(read.files.map(\.bytes) == [[0xFF, 0xD8, 0x0D, 0x0A], []])
    #expect(read.files.map(\.told.claimedName) == ["IMG 1.jpg", "b.png"])
    #expect(read.files.map(\.told.claimedType) == ["image/jpeg", "image/png"])
    #expect(read.files.allSatisfy { $0.isWhole && $0.told.field == "photo" })
  }

  @Test("a place where no file was chosen is no file, however many there are")
  func unchosen() throws {
    let empty = Array(repeating: SentForm.Part.file("photo", name: "", type: "application/octet-stream", []), count: 9)
    let read = try #require(readForm(SentForm(parts: empty + [.field("a", [0x31])])).value)
    #expect(read.files.isEmpty && read.fields == [.init(name: "a", value: "1")])
  }

  @Test("of fields with one name the first counts; a missing one is nil")
  func duplicates() throws {
    let form = SentForm(parts: [.field("a", [0x31]), .field("a", [0x32]), .field("b", [])])
    #expect(readForm(form).value?.fields == [.init(name: "a", value: "1"), .init(name: "b", value: "")])
  }

  @Test(
    "a file's name is what follows the last slash, on one line, without controls and turned directions",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\photos\\1.jpg", "1.jpg"), ("a\r\nSet-Cookie: x", "aSet-Cookie: x"),
      ("a\u{0}b\u{202E}gpj.exe", "abgpj.exe"), ("x\"y.jpg", "x\"y.jpg"), ("/", ""), ("水.jpg", "水.jpg"),
    ])
  func fileNames(sent: String, kept: String) throws {
    let form = SentForm(parts: [.file("p", name: sent, type: "image/jpeg", [1])])
    let read = readForm(form)
    if sent.contains("\u{0}") {
      #expect(read.refusal == .multipartMalformed(.head))
    } else {
      #expect(read.value?.files.map(\.told.claimedName) == [kept])
    }
  }

  @Test("a name is cut to 255 bytes between characters, and a claimed type that goes on and on is none")
  func longNames() throws {
    let form = SentForm(parts: [
      .file("p", name: String(repeating: "水", count: 200), type: "image/" + String(repeating: "j", count: 200), [1])
    ])
    let file = try #require(readForm(form).value?.files.first?.told)
    #expect(file.claimedName == String(repeating: "水", count: 85) && file.claimedType.isEmpty)
  }

  @Test("escaped quotes as some programs write them, unquoted names, other lines, any case")
  func otherWriters() throws {
    let read = readForm(
      body(
        "--b", "X-Other: 1", "CONTENT-DISPOSITION: Form-Data; Name=\"a\\\"b\"", "Content-Transfer-Encoding: 8bit", "",
        "1", "--b", "Content-Disposition:form-data;name=c", "", "2", "--b--"), type)
    #expect(read.value?.fields == [.init(name: "a\"b", value: "1"), .init(name: "c", value: "2")])
  }

  @Test("a file whose name comes in another alphabet's notation is a file, without name")
  func extendedName() throws {
    let read = readForm(body("--b", named + "; filename*=utf-8''x.jpg", "", "1", "--b--", ""), type)
    #expect(read.value?.files.map(\.told.claimedName) == [""] && read.value?.fields == [])
  }

  @Test("what looks like the boundary and is none belongs to the file")
  func nearBoundary() throws {
    let content = Array("\r\n--\r\n-b\r\n--c\r\n\r--b\n--b\r\r\n--".utf8)
    let read = readForm(SentForm(parts: [.file("p", name: "x", type: "t/t", content)], boundary: "b"))
    #expect(read.value?.files.map(\.bytes) == [content])
  }

  @Test("bytes that are no UTF-8 are repaired and control characters dropped, as in other forms")
  func repairs() throws {
    let value: [UInt8] = [0x61, 0xC0, 0xAF, 0x00, 0xE2, 0x80, 0xAE, 0xFF, 0x62]
    let text = try #require(readForm(SentForm(parts: [.field("a", value)])).value?.fields.first?.value)
    #expect(text == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test(
    "a content type without a boundary, or with one that is none",
    arguments: [
      "", "; boundary=", "; boundary=\"\"", "; boundary=a; boundary=b", "; boundary=\"a b \"", "; boundary=\"a",
      "; boundary=ä", "; boundary=\"a\u{1}\"", "; boundary=" + String(repeating: "b", count: 71), "; bound=a",
      " boundary=a",
    ])
  func boundaries(parameters: String) {
    let read = readForm(body("--b", named, "", "1", "--b--"), "multipart/form-data" + parameters)
    // Without a semicolon it is another type, and none that is read.
    let expected: RequestRefusal = parameters.first == " " ? .notAForm : .multipartMalformed(.boundary)
    #expect(read.refusal == expected)
  }

  @Test("a boundary of 70 characters, quoted, after other parameters")
  func longBoundary() {
    let boundary = String(repeating: "b", count: 69) + "?"
    let read = readForm(
      body("--" + boundary, named, "", "1", "--\(boundary)--"),
      "Multipart/Form-Data; charset=utf-8; boundary=\"\(boundary)\"")
    #expect(read.value?.fields.count == 1)
  }

  @Test(
    "a body of another shape",
    arguments: [
      (["x"], .beginning), (["--c", "@", "", "1", "--c--"], .beginning),
      (["", "--b", "@", "", "1", "--b--"], .beginning),
      ([], .end), (["--b"], .end), (["--b", ""], .end), (["--b", "@", "", "1"], .end),
      (["--b", "@", "", "1", "--b"], .end),
      (["--b", "@", "", "1", "--b-"], .end), (["--b", "@"], .end), (["--b--", "", "x"], .trailing),
      (["--b", "@", "", "1", "--b--", "--b--"], .trailing), (["--b", "@", "", "1", "--b--x"], .trailing),
      (["--bx", "@", "", "1", "--b--"], .delimiter), (["--b", "@", "", "1", "--bx", "--b--"], .delimiter),
      (["--b ", "@", "", "1", "--b--"], .delimiter), (["--b", "@", " folded", "", "1", "--b--"], .head),
      (["--b", "@", "@", "", "1", "--b--"], .head), (["--b", "@\nX: y", "", "1", "--b--"], .head),
      (["--b", "@\rX: y", "", "1", "--b--"], .head), (["--b", "@\0", "", "1", "--b--"], .head),
      (["--b", "@", "no colon", "", "1", "--b--"], .head), (["--b", "@", ": x", "", "1", "--b--"], .head),
      (["--b", "@", "Content-Transfer-Encoding: base64", "", "MQ==", "--b--"], .head),
      (["--b", "Content-Disposition : form-data; name=a", "", "1", "--b--"], .head),
      (["--b", "X: y", "", "1", "--b--"], .name), (["--b", "", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: form-data", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: attachment; name=\"a\"", "", "1", "--b--"], .name),
      (["--b", "@; name=\"b\"", "", "1", "--b--"], .name), (["--b", "@;", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: form-data; name=\"a", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: form-data; name", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: form-data; name=", "", "1", "--b--"], .name),
      (["--b", "Content-Disposition: form-data, name=\"a\"", "", "1", "--b--"], .name),
    ] as [([String], MultipartFault)])
  func malformed(lines: [String], fault: MultipartFault) {
    let body = Array(lines.map { $0.replacing("@", with: named) }.joined(separator: "\r\n").utf8)
    #expect(readForm(body, type).refusal == .multipartMalformed(fault))
    #expect(RequestRefusal.multipartMalformed(fault).status == .badRequest)
  }

  @Test("parts within parts", arguments: ["multipart/mixed; boundary=c", "Multipart/Form-Data", "message/rfc822"])
  func nested(inner: String) {
    let read = readForm(body("--b", named, "Content-Type: \(inner)", "", "--c", "", "--c--", "--b--"), type)
    #expect(read.refusal == .multipartNested && RequestRefusal.multipartNested.status == .unsupportedMediaType)
  }

  @Test("every prefix of a good body is refused, the last line end apart")
  func truncated() {
    let form = SentForm(parts: [.field("a", [0x31]), .file("p", name: "x", type: "t/t", [1, 2, 3])])
    let whole = form.bytes
    for count in 0..<(whole.count - 2) {
      let refusal = readForm(Array(whole.prefix(count)), form.contentType).refusal
      #expect(refusal == .multipartMalformed(.end), "after \(count) bytes")
    }
    #expect(readForm(Array(whole.dropLast(2)), form.contentType).value != nil)
    #expect(readForm(Array(whole.dropLast()), form.contentType).refusal == .multipartMalformed(.end))
  }

  @Test("what is over a limit is refused with 413")
  func limits() {
    let text = [UInt8](repeating: 0x61, count: 40_000)
    let file = SentForm.Part.file("p", name: "x", type: "t/t", [1])
    func refusal(_ parts: [SentForm.Part]) -> RequestRefusal? { readForm(SentForm(parts: parts)).refusal }
    let refusals: [(RequestRefusal?, RequestRefusal)] = [
      (refusal([.field("a", text), .field("a", text)]), .bodyTooLarge(limit: 65_536)),
      (refusal(Array(repeating: file, count: 4)), .tooManyFiles(limit: 3)),
      (refusal(Array(repeating: .field("a", []), count: 68)), .tooManyFields(limit: 67)),
      (refusal([.field(String(repeating: "n", count: 65), [])]), .fieldNameTooLong(limit: 64)),
      (
        refusal([.file("p", name: "x", type: "t/t", [UInt8](repeating: 0, count: 1 << 20 + 1))]),
        .fileTooLarge(limit: 1 << 20)
      ),
      (
        refusal([.file("p", name: String(repeating: "n", count: 2048), type: "t/t", [])]),
        .partHeadTooLong(limit: 2048)
      ),
    ]
    for (found, expected) in refusals {
      #expect(found == expected && expected.status == .contentTooLarge)
    }
    #expect(readForm(SentForm(parts: Array(repeating: file, count: 3))).value?.files.count == 3)
  }

  @Test("lines before a part that are as long as the limit are read, and longer by one are not, however they are cut")
  func headLimit() throws {
    for (count, isTaken) in [(2048, true), (2049, false)] {
      let head = named + "\r\nX: " + String(repeating: "x", count: count - named.utf8.count - 5)
      let sent = body("--b", head, "", "1", "--b--")
      for size in [1, 2, 3, 5, sent.count] {
        let pieces = stride(from: 0, to: sent.count, by: size).map { sent[$0..<min($0 + size, sent.count)] }
        let refusal = readPieces(pieces, type).refusal
        #expect(refusal == (isTaken ? nil : .partHeadTooLong(limit: 2048)), "\(count) bytes in pieces of \(size)")
      }
    }
  }

  @Test("where no files are taken, the form is refused whatever it holds")
  func notTaken() {
    let form = SentForm(parts: [.field("a", [0x31])])
    #expect(readForm(form, limits: RequestLimits()).refusal == .multipartNotTaken)
    #expect(readForm(Array("a=1".utf8), "application/x-www-form-urlencoded").value?.fields.count == 1)
    #expect(readForm(form.bytes, "multipart/mixed; boundary=b").refusal == .notAForm)
  }

  @Test("a receiver's own error ends the reading and comes out as it is")
  func ownError() throws {
    let form = SentForm(parts: [.file("p", name: "x", type: "t/t", [1]), .file("q", name: "x", type: "t/t", [1])])
    var headers = HeaderFields()
    headers[.contentType] = form.contentType
    let request = Request(
      .post, path: try RequestPath(decoded: "/"), headers: headers, body: form.bytes, limits: uploadLimits)
    var receiver = StoppingReceiver()
    #expect(throws: Full()) { _ = try request.form(into: &receiver) }
    #expect(receiver.begun == 1)
  }
}

private struct Full: RequestRefusalCarrier, Equatable {
  var refusal: RequestRefusal?

  init(_ refusal: RequestRefusal) { self.refusal = refusal }

  init() {}
}

/// Has no room for the first byte.
private struct StoppingReceiver: FileReceiver {
  var begun = 0

  mutating func begin(_ file: UploadedFile) throws(Full) { begun += 1 }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Full) { throw Full() }

  mutating func end() throws(Full) {}
}
