import Dispatch
import Glibc

@testable import HTTPExchange

/// The two ends of a pipe, wide enough that a test can write first and read afterwards.
struct Pipe {
  let output: Int32
  let input: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (output, input) = (ends[0], ends[1])
    let setPipeSize: Int32 = 1031
    _ = fcntl(input, setPipeSize, Int32(1 << 20))
  }

  /// A pipe from which exactly these bytes come, and then the end.
  init(holding bytes: [UInt8]) {
    self.init()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(input)
  }

  /// All that was written, once the writing end is closed.
  func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(output, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }

  func closeBoth() {
    close(output)
    close(input)
  }
}

/// A form POST as a web server would announce it.
func posted(_ body: String, _ more: [String: String] = [:]) -> [String: String] {
  [
    "REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/x-www-form-urlencoded",
    "CONTENT_LENGTH": String(body.utf8.count), "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/new",
    "REMOTE_ADDR": "192.0.2.7", "HTTP_HOST": "portal.example",
  ].merging(more) { $1 }
}

/// Receives one request whose body comes through a pipe.
func receive(
  _ variables: [String: String], body: [UInt8] = [], limits: RequestLimits = RequestLimits()
) -> Result<Request, RequestRefusal> {
  let pipe = Pipe(holding: body)
  defer { close(pipe.output) }
  return Result { () throws(RequestRefusal) in
    try CGITransport(limits: limits).receive(CGIVariables(variables), from: pipe.output)
  }
}

/// What a response looks like on the wire.
func sent(_ response: Response, to method: HTTPExchange.Method = .get, policy: SecurityPolicy = SecurityPolicy()) throws
  -> String
{
  let pipe = Pipe()
  DispatchQueue.global().async {
    try? CGITransport(policy: policy).send(response, to: method, on: pipe.input)
    close(pipe.input)
  }
  defer { close(pipe.output) }
  return String(decoding: pipe.readToEnd(), as: UTF8.self)
}

extension Result {
  /// The error, where there is one.
  var refusal: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }

  /// The value, where there is one.
  var value: Success? { try? get() }
}
