import Dispatch
import Glibc
import Testing

@testable import HTTPExchange

@Suite("Forms with files through CGI") struct CGIUploadTests {
  private let limits = RequestLimits(upload: UploadLimits(files: 3, fileBytes: 8 << 20))

  private func variables(_ form: SentForm, length: Int? = nil) -> [String: String] {
    posted("", ["CONTENT_TYPE": form.contentType, "CONTENT_LENGTH": String(length ?? form.bytes.count)])
  }

  @Test("files come through in pieces while the body comes in, and never more is held")
  func streams() throws {
    let content = (0..<(2 << 20)).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let form = SentForm(parts: [.field("a", [0x31]), .file("p", name: "x", type: "image/jpeg", content)])
    let pipe = Pipe()
    DispatchQueue.global().async {
      var rest = form.bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(pipe.input, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      close(pipe.input)
    }
    defer { close(pipe.output) }
    let request = try CGITransport(limits: limits).receive(CGIVariables(variables(form)), from: pipe.output)
    #expect(request.body.isEmpty && request.source?.length == form.bytes.count)
    var receiver = KeepingReceiver()
    #expect(try request.form(into: &receiver)["a"] == "1")
    #expect(receiver.files.map(\.bytes) == [content] && receiver.longestPiece < 20 * 1024)
  }

  @Test("a body that ends before its announced length, and one announced too short")
  func lengths() throws {
    let form = SentForm(parts: [.field("a", [0x31])])
    for (length, expected) in [
      (form.bytes.count + 1, RequestRefusal.bodyShort), (form.bytes.count - 5, .multipartMalformed(.end)),
    ] {
      let pipe = Pipe(holding: form.bytes)
      defer { close(pipe.output) }
      let request = try CGITransport(limits: limits).receive(
        CGIVariables(variables(form, length: length)), from: pipe.output)
      var receiver = KeepingReceiver()
      #expect(throws: expected) { _ = try request.form(into: &receiver) }
    }
  }

  @Test("a length over the limit is refused before anything is read")
  func tooLong() {
    let form = SentForm(parts: [])
    let refusal = receive(variables(form, length: 1 << 40), limits: limits).refusal
    #expect(refusal == .bodyTooLarge(limit: UploadLimits(files: 3, fileBytes: 8 << 20).bodyBytes))
  }

  @Test("a body that does not come in time is refused with 408, with files or without", arguments: [true, false])
  func slow(isUpload: Bool) throws {
    var limits = limits
    limits.bodySeconds = 0
    let pipe = Pipe()
    defer { pipe.closeBoth() }
    let form = SentForm(parts: [.field("a", [0x31])])
    let transport = CGITransport(limits: limits)
    #expect(throws: RequestRefusal.bodySlow(seconds: 0)) {
      let request = try transport.receive(
        CGIVariables(isUpload ? variables(form) : posted("a=1")), from: pipe.output)
      var receiver = KeepingReceiver()
      _ = try request.form(into: &receiver)
    }
    #expect(RequestRefusal.bodySlow(seconds: 0).status == .requestTimeout)
  }
}
