import Glibc
import SiteOutput

/// Builds a small site in a process of its own, which tests kill, limit or run as another user.
///
/// Arguments: the site's folder, the manifest, the version that each page carries, the number of pages, and perhaps a user id to become.
@main
enum Probe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, let version = Int(arguments[3]), let pages = Int(arguments[4]) else { exit(64) }
    if arguments.count > 5, let user = UInt32(arguments[5]), setuid(user) != 0 { exit(77) }
    signal(SIGXFSZ, SIG_IGN)
    do throws(SiteOutputError) {
      try build(arguments[1], arguments[2], version, pages)
    } catch {
      let message = "\(error)\n"
      write(STDERR_FILENO, message, message.utf8.count)
      exit(74)
    }
  }

  private static func build(_ site: String, _ manifest: String, _ version: Int, _ pages: Int) throws(SiteOutputError) {
    let writer = try SiteWriter(publicFolder: site, manifest: manifest, options: SiteOptions(reachesDisk: false))
    var sink = writer.sink()
    for page in 0..<pages {
      try sink.put("\(page % 10)/\(page).html", text(page, version), origin: "page \(page)")
    }
    try sink.put("only-\(version).html", text(0, version), origin: "the version's own page")
    sink.close()
    _ = try writer.finish()
  }

  /// Every tenth page is the same in all versions.
  private static func text(_ page: Int, _ version: Int) -> [UInt8] {
    let line = "page \(page) version \(page % 10 == 3 ? 0 : version)\n"
    return Array(String(repeating: line, count: 200).utf8)
  }
}
