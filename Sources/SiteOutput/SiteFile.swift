/// One file of a build, as its sink left it.
struct SiteFile: Sendable {
  /// What became of the bytes so far.
  enum Fate: Sendable, Equatable {
    /// They are in the folder beside the site, by their own path.
    case created
    /// The site has them already.
    case unchanged
    /// They are in the work folder, at this place of this sink.
    case prepared(sink: Int, number: Int)
    /// Something else is at their path; another file of this build, as the comparison of all paths will show.
    case contested
  }

  let path: String
  let origin: String
  let kind: FileKind
  let hash: PageHash
  let size: Int
  /// Its place in the known manifest.
  let known: Int?
  let fate: Fate
}
