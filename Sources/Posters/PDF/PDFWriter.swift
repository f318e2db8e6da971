/// Writes objects one after the other and the list of them at the end.
final class PDFWriter {
  private let sink: ByteSink
  private var offsets: [Int: Int] = [:]
  /// A running digest of all that was written, which becomes the file's identifier.
  private var digest = Digest()

  init(_ sink: ByteSink) { self.sink = sink }

  func begin() { put("%PDF-1.4\n%\u{E2}\u{E3}\u{CF}\u{D3}\n") }

  func object(_ number: Int, _ body: String) {
    start(number)
    put(body + "\nendobj\n")
  }

  func object(_ number: Int, raw body: some Collection<UInt8>) {
    start(number)
    put(bytes: body)
    put("endobj\n")
  }

  /// A stream whose dictionary stands already and says where its length is.
  func object(_ number: Int, rawStream dictionary: String, _ bytes: [UInt8]) {
    start(number)
    put(dictionary + "stream\n")
    put(bytes: bytes)
    put("\nendstream\nendobj\n")
  }

  func stream(_ number: Int, _ entries: String, _ bytes: [UInt8]) {
    start(number)
    put("<< \(entries) /Length \(bytes.count) >>\nstream\n")
    put(bytes: bytes)
    put("\nendstream\nendobj\n")
  }

  func end(root: Int, info: Int) {
    let count = (offsets.keys.max() ?? 0) + 1
    let position = sink.count
    var table = "xref\n0 \(count)\n0000000000 65535 f \n"
    for number in 1..<count {
      // A number that nothing uses points to itself as free.
      table += offsets[number].map { "\(Self.digits($0, 10)) 00000 n \n" } ?? "0000000000 00001 f \n"
    }
    let identifier = digest.text
    table += "trailer\n<< /Size \(count) /Root \(root) 0 R /Info \(info) 0 R /ID [<\(identifier)> <\(identifier)>] >>\n"
    put(table + "startxref\n\(position)\n%%EOF\n")
    sink.flush()
  }

  private func start(_ number: Int) {
    offsets[number] = sink.count
    put("\(number) 0 obj\n")
  }

  private func put(_ text: String) { put(bytes: Array(text.utf8)) }

  private func put(bytes: some Collection<UInt8>) {
    digest.add(bytes)
    sink.write(bytes)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
