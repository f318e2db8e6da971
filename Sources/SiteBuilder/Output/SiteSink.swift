import Deflate
import SiteOutput

/// A worker's way into the site: writes files and, where asked for, a compressed copies beside each, and weighs them.
struct SiteSink: ~Copyable {
  private var files: PageSink
  private let options: SiteBuildOptions
  private var gzip = Gzip()
  private var brotli: Brotli?
  /// What the files weigh that were put so far.
  private(set) var weights: [FileWeight] = []

  init(_ writer: SiteWriter, _ options: SiteBuildOptions) {
    files = writer.sink()
    self.options = options
    brotli = options.compresses ? Brotli() : nil
  }

  /// Adds a file to the site; see ``PageSink``.
  ///
  /// - Throws: ``SiteOutputError``.
  mutating func put(
    _ path: String, _ bytes: [UInt8], kind: FileKind = .page, origin: String
  ) throws(SiteOutputError) {
    try files.put(path, bytes, kind: kind, origin: origin)
    // A photograph comes packed as it is; the page that shows it is weighed with it.
    if options.checksBudgets, path.hasSuffix(".jpg") {
      weights.append(FileWeight(path, bytes, compressed: bytes.count))
    }
    guard options.compresses || options.checksBudgets, Self.isText(path), let small = gzip.compressed(bytes) else {
      return
    }
    if options.checksBudgets { weights.append(FileWeight(path, bytes, compressed: small.count)) }
    if options.compresses, small.count < bytes.count {
      try files.put(path + ".gz", small, kind: kind, origin: origin)
    }
    if let smallest = brotli?.compressed(bytes) {
      try files.put(path + ".br", smallest, kind: kind, origin: origin)
    }
  }

  /// Gives back what was written.
  consuming func close() {
    files.close()
  }

  private static func isText(_ path: String) -> Bool {
    [".html", ".css", ".js", ".svg", ".csv", ".json", ".xml", ".atom", ".txt"].contains { path.hasSuffix($0) }
  }
}
