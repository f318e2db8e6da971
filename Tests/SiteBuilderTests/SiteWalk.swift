import Foundation

/// All pages of a built site, and the ways between them.
struct SiteWalk {
  /// Pages by their address.
  let pages: [String: HTMLPage]
  private let files: Set<String>

  init(_ site: TestSite) throws {
    let files = try site.files()
    self.files = Set(files.keys)
    pages = Dictionary(
      uniqueKeysWithValues: files.filter { $0.key.hasSuffix(".html") }.map { path, bytes in
        (Address.href(path), HTMLPage(String(decoding: bytes, as: UTF8.self)))
      })
  }

  /// Every link that leads nowhere, with the page it stands on.
  func broken() -> [String] {
    pages.flatMap { address, page in
      Set(page.links).filter { !leadsSomewhere($0, from: page) }.map { "\(address) → \($0)" }
    }.sorted()
  }

  /// The pages that links lead to, from a page on.
  func reached(from start: String) -> Set<String> {
    var reached: Set<String> = [start]
    var left = [start]
    while let address = left.popLast() {
      for link in pages[address]?.links ?? [] {
        let target = link.components(separatedBy: "#")[0]
        if pages[target] != nil, reached.insert(target).inserted { left.append(target) }
      }
    }
    return reached
  }

  private func leadsSomewhere(_ link: String, from page: HTMLPage) -> Bool {
    if ["https://", "tel:", "mailto:", "data:", "/cgi-bin/"].contains(where: link.hasPrefix) { return true }
    let parts = link.components(separatedBy: "#")
    let target = parts[0].isEmpty ? page : pages[parts[0]]
    if parts.count > 1 { return target?.ids.contains(parts[1]) ?? false }
    return link.hasPrefix("/") && files.contains(Address.file(link))
  }
}
