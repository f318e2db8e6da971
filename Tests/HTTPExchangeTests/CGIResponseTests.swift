import Glibc
import Testing

@testable import HTTPExchange

@Suite struct CGIResponseTests {
  @Test("the status comes first, then ours, then what stands on every answer, then the length")
  func wholeAnswer() throws {
    #expect(
      try sent(.redirect303(LocalLocation("/cgi-bin/report/receipt", query: [("n", "7&8")])))
        == """
        Status: 303 See Other\r
        Location: /cgi-bin/report/receipt?n=7%268\r
        Content-Security-Policy: script-src 'self'; img-src 'self' data:; font-src 'none'; media-src 'none'; \
        connect-src 'self'; frame-src 'none'; worker-src 'none'; object-src 'none'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'\r
        X-Content-Type-Options: nosniff\r
        Referrer-Policy: no-referrer\r
        Cross-Origin-Opener-Policy: same-origin\r
        Cross-Origin-Resource-Policy: same-origin\r
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r
        Cache-Control: no-store\r
        Content-Length: 0\r
        \r

        """)
  }

  @Test("a body follows byte for byte, however large")
  func largeBody() throws {
    let body = (0..<3_000_000).map { UInt8($0 % 26 + 97) }
    let text = try sent(.html(body))
    #expect(text.hasSuffix("Content-Length: 3000000\r\n\r\n" + String(decoding: body, as: UTF8.self)))
  }

  @Test("a HEAD gets the length and no body")
  func head() throws {
    let text = try sent(.html(Array("<p>".utf8)), to: .head)
    #expect(text.hasSuffix("Content-Length: 3\r\n\r\n"))
  }

  @Test("a web server that stopped listening is an error and not the end")
  func closedPipe() {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    close(pipe.output)
    #expect(throws: TransportError.connectionClosed) {
      try CGITransport().send(Response(.ok), to: .get, on: pipe.input)
    }
    close(pipe.input)
    #expect(throws: TransportError.writeFailed(errorNumber: EBADF)) {
      try CGITransport().send(Response(.ok), to: .get, on: -1)
    }
  }
}
