import Foundation
import Glibc
import Testing

/// Somebody else listens there.
struct PortTaken: Error {}

/// As much of HTTP on the loopback as tests need.
enum Port {
  /// What a server answered.
  struct Answer {
    let status: Int
    /// By names in lower case.
    let headers: [String: String]
    let body: String
  }

  /// A port that nobody listens on, below those that the system hands to outgoing connections.
  static func free() throws -> UInt16 {
    for _ in 0..<100 {
      let port = UInt16.random(in: 20_000..<32_000)
      guard let listener = try? listen(on: port) else { continue }
      close(listener)
      return port
    }
    return try #require(nil, "no free port")
  }

  /// Listens on a port; the caller closes it.
  static func hold(_ port: UInt16) throws -> Int32 { try listen(on: port) }

  static func get(_ path: String, _ port: UInt16) throws -> Answer {
    try exchange("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n", port)
  }

  static func post(_ path: String, _ fields: [String: String], _ port: UInt16) throws -> Answer {
    let body = fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
    let head = [
      "POST \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
      "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)",
    ]
    return try exchange(head.joined(separator: "\r\n") + "\r\n\r\n" + body, port)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return "%" + (hexadecimal.count == 1 ? "0" : "") + hexadecimal
    }.joined()
  }

  private static func exchange(_ request: String, _ port: UInt16) throws -> Answer {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    try #require(withAddress(of: port) { connect(connection, $0, $1) } == 0, "port \(port) is not open")
    let sent = Array(request.utf8)
    try #require(send(connection, sent, sent.count, Int32(MSG_NOSIGNAL)) == sent.count)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(connection, &piece, piece.count, 0)
      if count <= 0 { break }
      bytes += piece[..<count]
    }
    return try answer(String(decoding: bytes, as: UTF8.self))
  }

  private static func answer(_ text: String) throws -> Answer {
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    let words = lines[0].components(separatedBy: " ")
    let status = try #require(words.count > 1 ? Int(words[1]) : nil, "no answer")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Answer(status: status, headers: headers, body: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }

  private static func listen(on port: UInt16) throws -> Int32 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard withAddress(of: port, { bind(listener, $0, $1) }) == 0, Glibc.listen(listener, 1) == 0 else {
      close(listener)
      throw PortTaken()
    }
    return listener
  }

  private static func withAddress(of port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
