import Casework
import Foundation
import HTTPExchange
import Testing
import Workspace

@testable import Doctor

/// A real web server (Python's own) that answers as it is told, a header set for each way of being wrong.
@Suite("The doctor looks at a web server from outside")
struct OutsideTests {
  let portal: SickPortal

  init() throws { portal = try SickPortal() }

  private func serve(_ changes: [String: String] = [:], open: Bool = false) throws -> OutsideServer {
    var headers = Dictionary(SecurityPolicy().fields.map { ($0.name.text, $0.value) }) { $1 }
    for (name, value) in changes { headers[name] = value.isEmpty ? nil : value }
    return try OutsideServer(portal.workspace.site, headers: headers, open: open)
  }

  @Test("as delivered nothing is wrong")
  func delivered() throws {
    let server = try serve()
    let findings = portal.examination(address: server.address).run().findings
    #expect(!findings.contains { $0.check == .web && $0.level != .fine }, "\(findings)")
    for words in ["serves the site that was built here", "a report could be taken now", "all security headers"] {
      try portal.expect(.web, .fine, words, at: server.address)
    }
    try portal.expect(.certificate, .fine, "is without TLS", at: server.address)
  }

  @Test("a header that is missing, another than delivered, a version that is told, pages that are kept")
  func headers() throws {
    let server = try serve(
      ["X-Content-Type-Options": "", "Referrer-Policy": "origin", "Server": "nginx/1.22.1", "Caching": "no"])
    try portal.expect(.web, .wrong, "comes without X-Content-Type-Options.", at: server.address)
    try portal.expect(.web, .warning, "has Referrer-Policy: origin", at: server.address)
    try portal.expect(.web, .warning, "tells everybody its version.", at: server.address)
    try portal.expect(.web, .warning, "Pages have Cache-Control", at: server.address)
    try portal.expect(.web, .wrong, "comes without Cache-Control: no-store", at: server.address)
  }

  @Test("a database that can be fetched, a site that is another, a program that is down")
  func open() throws {
    let server = try serve(open: true)
    try portal.expect(.web, .wrong, "/var/portal.sqlite can be fetched by anybody.", at: server.address)
    let other = try SickPortal()
    try other.write("public/index.html", "<!doctype html><title>新</title>")
    try other.expect(.web, .warning, "byte by byte.", at: server.address)
    let down = try serve(["Down": "yes"])
    try portal.expect(.web, .wrong, "/cgi-bin/report/health answers 502: no report can be taken.", at: down.address)
  }

  @Test("where nobody answers that is said, and nothing else is asked")
  func nobody() throws {
    try portal.expect(.web, .wrong, "http://127.0.0.1:9 does not answer: ", at: "http://127.0.0.1:9")
  }

  @Test("the end of a certificate is read as curl tells it")
  func certificate() {
    let told =
      "Subject:CN = e.example.gov.cn\nExpire date:Feb  3 23:59:59 2027 GMT\nExpire date:Jan  1 00:00:00 2040 GMT\n"
    #expect(CertificateEnd.find(in: told) == CivilDate(year: 2027, month: 2, day: 3))
    #expect(CertificateEnd.find(in: "Expire date:") == nil)
    #expect(CertificateEnd.find(in: "") == nil)
  }

  @Test("a certificate that ends soon is renewed in time; one that browsers do not trust is wrong")
  func ends() {
    #expect(Finding.certificateEnds(CivilDate(daysSince1970: 20_000), days: 20).level == .warning)
    #expect(Finding.certificateEnds(CivilDate(daysSince1970: 20_000), days: 3).level == .wrong)
    #expect(Finding.unreachable("https://x", .refused(code: 60, sentence: "expired")).check == .certificate)
    #expect(Finding.unreachable("https://x", .noCurl).level == .warning)
  }
}
