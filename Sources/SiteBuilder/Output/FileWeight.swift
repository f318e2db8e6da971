/// What a file weighs on its way to a phone.
struct FileWeight: Sendable {
  let path: String
  /// Its size in bytes, compressed.
  let compressed: Int
  /// How many elements a page has.
  let nodes: Int
  /// The files of the site that a page needs besides itself.
  let needs: [String]
  /// Addresses elsewhere that a page needs.
  let foreign: [String]

  init(_ path: String, _ bytes: [UInt8], compressed: Int) {
    self.path = path
    self.compressed = compressed
    guard path.hasSuffix(".html") else {
      (nodes, needs, foreign) = (0, [], [])
      return
    }
    var scan = PageScan(bytes)
    scan.run()
    nodes = scan.nodes
    needs = scan.resources.filter { $0.hasPrefix("/") && !$0.hasPrefix("//") }
    foreign = scan.resources.filter { !$0.hasPrefix("/") && !$0.hasPrefix("data:") || $0.hasPrefix("//") }
  }
}

/// Counts a page's elements and finds what it loads, tag by tag.
private struct PageScan {
  private let bytes: [UInt8]
  private(set) var nodes = 0
  private(set) var resources: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() {
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      if start + 1 < bytes.count, isLetter(bytes[start + 1]) {
        nodes += 1
        look(at: String(decoding: bytes[start + 1..<end], as: UTF8.self))
      }
      position = min(end + 1, bytes.count)
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private mutating func look(at tag: String) {
    let loads = tag.hasPrefix("link ") && (tag.contains("rel=\"stylesheet\"") || tag.contains("rel=\"icon\""))
    let attribute =
      loads ? " href=\"" : ["script ", "img ", "iframe ", "source "].contains { tag.hasPrefix($0) } ? " src=\"" : ""
    guard !attribute.isEmpty, let value = Self.value(of: attribute, in: tag) else { return }
    resources.append(value)
  }

  private static func value(of attribute: String, in tag: String) -> String? {
    guard let start = tag.utf8.firstRange(of: attribute.utf8)?.upperBound else { return nil }
    return String(tag[start...].prefix { $0 != "\"" })
  }
}
