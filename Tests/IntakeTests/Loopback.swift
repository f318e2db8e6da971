import Glibc
import Testing

/// The server hung up without a word.
struct NoAnswer: Error {}

/// Plain HTTP to a port of this machine, byte for byte what the test says.
struct Loopback {
  let port: UInt16

  /// A port that nobody listens on just now, below those that the system hands to outgoing connections.
  static func freePort() throws -> UInt16 {
    let port = (0..<100).lazy.map { _ in UInt16.random(in: 20_000..<32_000) }.first(where: isFree)
    return try #require(port, "no free port")
  }

  private static func isFree(_ port: UInt16) -> Bool {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = address(port: port)
    return bind(listener, &address) == 0
  }

  /// Whether somebody listens.
  func isOpen() -> Bool {
    guard let connection = connected() else { return false }
    close(connection)
    return true
  }

  /// Sends a request and reads until the server hangs up, for half a minute at most.
  ///
  /// - Throws: an issue where nobody listens or what comes back is no answer.
  func send(_ request: String, _ body: [UInt8] = [], thenStops: Bool = false) throws -> Answer {
    let connection = try #require(connected(), "nobody listens on port \(port)")
    defer { close(connection) }
    var bytes = (Array(request.utf8) + body)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      bytes = bytes.dropFirst(count)
    }
    if thenStops { shutdown(connection, Int32(SHUT_WR)) }
    return try Self.answer(readAll(connection))
  }

  func get(_ target: String, method: String = "GET", headers: String = "") throws -> Answer {
    try send("\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n")
  }

  func post(
    _ target: String, _ body: String, type: String = "application/x-www-form-urlencoded", length: Int? = nil,
    thenStops: Bool = false
  ) throws -> Answer {
    try send(
      "POST \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: \(type)\r\n"
        + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)", thenStops: thenStops)
  }

  /// Sends a form with photographs.
  func post(_ target: String, _ form: PhotoForm) throws -> Answer {
    try send(
      "POST \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: \(form.contentType)\r\n"
        + "Content-Length: \(form.bytes.count)\r\n\r\n", form.bytes)
  }

  private func connected() -> Int32? {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = Self.address(port: port)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result == 0 { return connection }
    close(connection)
    return nil
  }

  private func readAll(_ connection: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(connection, &part, part.count)
      guard count > 0 else { return all }
      all += part[..<count]
    }
  }

  private static func answer(_ bytes: [UInt8]) throws -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { throw NoAnswer() }
    var lines = text[..<end.lowerBound].split(separator: "\r\n")
    let status = try #require(Int(lines.removeFirst().split(separator: " ")[1]))
    let headers = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      return (name: String(parts[0]), value: String(parts.count > 1 ? parts[1] : ""))
    }
    return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }

  private static func bind(_ socket: Int32, _ address: inout sockaddr_in) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
