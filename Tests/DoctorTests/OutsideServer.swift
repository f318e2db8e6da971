import Foundation
import Testing

/// A small web server in Python that ends with the test.
final class OutsideServer {
  let address: String
  private let process = Process()

  /// A server.
  ///
  /// - Parameters:
  ///   - site: the folder it serves.
  ///   - headers: those of every answer; `Caching` and `Down` are told by the program itself.
  ///   - open: whether it serves the folder above as well.
  /// - Throws: what keeps it from starting.
  init(_ site: String, headers: [String: String], open: Bool) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let told = try JSONSerialization.data(withJSONObject: headers)
    process.arguments = ["-c", Self.program, site, String(decoding: told, as: UTF8.self), open ? "open" : "shut"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It prints its port once it listens.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.trimmingCharacters(in: .newlines)))
    address = "http://127.0.0.1:\(port)"
  }

  deinit {
    // Tests run on threads that block signals, and the program keeps that; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static let program = """
    import http.server, json, os, sys
    site, headers, is_open = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3] == "open"
    keeps, down = headers.pop("Caching", None), headers.pop("Down", None)

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path.split("?")[0]
            if path.startswith("/cgi-bin/report/"):
                return self.send(502 if down else 200, b'{"status":"ok"}', "no-store")
            if path.startswith("/cgi-bin/desk/"):
                return self.send(303, b"", "no-store")
            folder = os.path.dirname(site) if is_open and path.startswith("/var/") else site
            file = folder + ("/index.html" if path == "/" else path)
            if ".." in path or "%" in path or not os.path.isfile(file):
                return self.send(404, open(site + "/404.html", "rb").read(), "no-cache")
            self.send(200, open(file, "rb").read(), "public, max-age=86400" if path.startswith("/assets/") else "no-cache")

        def send(self, status, body, caching):
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if not keeps:
                self.send_header("Cache-Control", caching)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    print(server.server_port, flush=True)
    server.serve_forever()
    """
}
