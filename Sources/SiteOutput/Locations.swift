/// Where the site, its manifest and what is being prepared are.
struct Locations: Sendable {
  /// The folder that the web server serves.
  let site: String
  let manifest: String

  init(site: String, manifest: String) {
    self.site = Self.withoutSlashes(site)
    self.manifest = manifest
  }

  /// The folder in which a first build is prepared: beside the site, so that the two can change names.
  var staging: String { "\(parent)/.\(name)\(PathRule.workFolder)" }
  /// The manifest of the site that is about to show. While it is there, the site may hold files of both.
  var nextManifest: String { manifest + ".next" }
  /// A manifest that says what an interrupted build left, on its way to replace the manifest.
  var settledManifest: String { manifest + ".settled" }
  /// Held while a build runs.
  var lock: String { manifest + ".lock" }

  private var lastSlash: String.Index? { site.lastIndex(of: "/") }

  private var name: Substring { lastSlash.map { site[site.index(after: $0)...] } ?? site[...] }

  private var parent: Substring {
    guard let lastSlash else { return "." }
    return lastSlash == site.startIndex ? "" : site[..<lastSlash]
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }
}
