import Glibc
import Testing

@testable import HTTPExchange

@Suite struct CGIRequestTests {
  @Test("a form POST arrives whole")
  func post() throws {
    let body = "text=%E6%B0%B4&phone=138"
    let variables = posted(
      body,
      [
        "QUERY_STRING": "code=AB12CD", "HTTPS": "on", "HTTP_COOKIE": "__Host-t=abc; x=1",
        "HTTP_ACCEPT_LANGUAGE": "zh-CN", "HTTP_IF_NONE_MATCH": "\"1\"",
      ])
    let request = try receive(variables, body: Array(body.utf8)).get()
    #expect(request.method == .post && request.scheme == .https)
    #expect(request.mount == "/cgi-bin/report" && request.path.segments == ["new"])
    #expect(request.query["code"] == "AB12CD" && request.cookies["t"] == "abc")
    #expect(request.headers[.host] == "portal.example" && request.headers[.acceptLanguage] == "zh-CN")
    #expect(request.headers[.ifNoneMatch] == "\"1\"")
    let form = try request.form()
    #expect(form["text"] == "水" && form["phone"] == "138")
  }

  @Test("a GET needs no length and reads no body")
  func get() throws {
    let pipe = Pipe(holding: Array("left alone".utf8))
    defer { close(pipe.output) }
    let variables = CGIVariables(["REQUEST_METHOD": "GET", "CONTENT_LENGTH": "10"])
    let request = try CGITransport().receive(variables, from: pipe.output)
    #expect(request.body.isEmpty && request.scheme == .http)
    #expect(pipe.readToEnd() == Array("left alone".utf8))
  }

  @Test("a body without its length is refused with 411")
  func lengthMissing() {
    let refusal = receive(posted("a=1", ["CONTENT_LENGTH": ""]), body: Array("a=1".utf8)).refusal
    #expect(refusal == .lengthMissing && refusal?.status.rawValue == 411)
  }

  @Test(
    "a length that is no plain number is refused with 400",
    arguments: ["+3", "-3", " 3", "3 ", "0x3", "3,3", "3.0", "三", "３"])
  func lengthMalformed(length: String) {
    let refusal = receive(posted("a=1", ["CONTENT_LENGTH": length]), body: Array("a=1".utf8)).refusal
    #expect(refusal == .lengthMalformed && refusal?.status.rawValue == 400)
  }

  @Test(
    "a body over the limit is refused with 413 before a byte of it is read", arguments: ["9", "99999999999999999999"])
  func tooLarge(length: String) {
    let pipe = Pipe(holding: Array("a=1234567".utf8))
    defer { close(pipe.output) }
    let variables = CGIVariables(posted("", ["CONTENT_LENGTH": length]))
    #expect(throws: RequestRefusal.bodyTooLarge(limit: 8)) {
      try CGITransport(limits: RequestLimits(bodyBytes: 8)).receive(variables, from: pipe.output)
    }
    #expect(RequestRefusal.bodyTooLarge(limit: 8).status.rawValue == 413)
    #expect(pipe.readToEnd().count == 9)
  }

  @Test("a refused body is read away, up to a limit and to what was announced")
  func discards() {
    func left(announced: String, discarded: Int) -> Int {
      let pipe = Pipe(holding: [UInt8](repeating: 0, count: 50_000))
      defer { close(pipe.output) }
      var limits = RequestLimits(bodyBytes: 8)
      limits.discardedBytes = discarded
      CGITransport(limits: limits).discardBody(
        CGIVariables(posted("", ["CONTENT_LENGTH": announced])), from: pipe.output)
      return pipe.readToEnd().count
    }
    #expect(left(announced: "49000", discarded: 100_000) == 1000)
    #expect(left(announced: "50000", discarded: 40_000) == 10_000)
    #expect(left(announced: "60000", discarded: 100_000) == 0)
    #expect(left(announced: "-1", discarded: 100_000) == 50_000)
  }

  @Test("a body shorter than announced is refused with 400")
  func short() {
    let refusal = receive(posted("a=1234"), body: Array("a=1".utf8)).refusal
    #expect(refusal == .bodyShort && refusal?.status.rawValue == 400)
  }

  @Test("bytes after the announced body are not read")
  func noMoreThanAnnounced() throws {
    #expect(try receive(posted("a=1"), body: Array("a=1&b=2".utf8)).get().body == Array("a=1".utf8))
  }

  @Test("a body descriptor that cannot be read is an error of the server")
  func unreadable() {
    #expect(throws: RequestRefusal.bodyUnreadable(errorNumber: EBADF)) {
      try CGITransport().receive(CGIVariables(posted("a=1")), from: -1)
    }
  }

  @Test("a body that comes in pieces, between signals, arrives whole")
  func interrupted() throws {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGUSR2, &action, nil)
    // Threads of the test's pool hold signals back unless told otherwise.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGUSR2)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    let pipe = Pipe()
    let reader = pthread_self()
    let writer = BackgroundThread {
      for piece in ["a=", "12", "34"] {
        for _ in 0..<20 {
          pthread_kill(reader, SIGUSR2)
          usleep(500)
        }
        _ = Array(piece.utf8).withUnsafeBytes { write(pipe.input, $0.baseAddress, $0.count) }
      }
    }
    let request = try CGITransport().receive(CGIVariables(posted("a=1234")), from: pipe.output)
    writer.join()
    pipe.closeBoth()
    #expect(request.body == Array("a=1234".utf8))
  }

  @Test("a multipart body is answered 415, and so is anything else that is no form")
  func mediaTypes() throws {
    func refusal(_ type: String) throws -> RequestRefusal? {
      let request = try receive(posted("a=1", ["CONTENT_TYPE": type]), body: Array("a=1".utf8)).get()
      return Result { () throws(RequestRefusal) in try request.form() }.refusal
    }
    #expect(try refusal("multipart/form-data; boundary=x") == .multipartNotTaken)
    #expect(try refusal("application/json") == .notAForm)
    #expect(try refusal("") == .notAForm)
    #expect(try refusal("Application/X-WWW-Form-URLencoded ; charset=UTF-8") == nil)
    #expect(RequestRefusal.multipartNotTaken.status.rawValue == 415)
  }

  @Test("a missing method is the web server's fault")
  func methodMissing() {
    #expect(receive([:]).refusal?.status == .internalServerError)
  }

  @Test("a host that is no host name is refused", arguments: ["a b", "a/b", "a\r\nb", "水"])
  func host(name: String) {
    #expect(receive(posted("", ["HTTP_HOST": name])).refusal == .hostMalformed)
  }

  @Test("a query over the limit is refused with 414")
  func queryLimit() {
    let refusal = receive(posted("", ["QUERY_STRING": String(repeating: "q", count: 4097)])).refusal
    #expect(refusal == .queryTooLong(limit: 4096) && refusal?.status.rawValue == 414)
  }

  @Test("the address of the sender cannot be printed")
  func addressWithheld() throws {
    let request = try receive(posted("", ["REMOTE_ADDR": "192.0.2.7"])).get()
    var dumped = ""
    dump(request, to: &dumped)
    for text in ["\(request)", String(reflecting: request), dumped, "\(request.remote)"] {
      #expect(!text.contains("192") && !text.contains("2, 7"))
    }
  }

  @Test("random environments and bodies are taken within the limits or refused", arguments: 1...200)
  func random(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    func noise(_ count: Int) -> [UInt8] {
      (0..<Int.random(in: 0...count, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    func text(_ count: Int) -> String { String(decoding: noise(count), as: UTF8.self) }
    let body = noise(300)
    let variables = posted(
      "",
      [
        "CONTENT_LENGTH": String(Int.random(in: 0...300, using: &random)), "PATH_INFO": "/" + text(20),
        "QUERY_STRING": text(60), "HTTP_COOKIE": text(60), "CONTENT_TYPE": text(20), "REMOTE_ADDR": text(20),
      ])
    guard let request = receive(variables, body: body, limits: RequestLimits(bodyBytes: 200)).value else { return }
    #expect(request.body.count <= 200 && request.body == Array(body.prefix(request.body.count)))
    #expect(!request.path.segments.contains(".."))
    _ = try? request.form()
  }
}
