import Casework
import PortalContent

/// The briefs of one kind and year: one page of the archive.
struct BriefArchive: Hashable, Sendable {
  let kind: Brief.Kind
  let year: Int

  var href: String { "/briefs/\(kind.rawValue)/\(year)/" }
}

extension SiteContext {
  /// Every page of the archive, newest year first.
  var briefArchives: [BriefArchive] {
    Brief.Kind.allCases.flatMap { kind in
      Set(dueBriefs.filter { $0.kind == kind }.map(\.date.year)).sorted(by: >).map {
        BriefArchive(kind: kind, year: $0)
      }
    }
  }

  /// The briefs of a page of the archive, newest first.
  func briefs(of archive: BriefArchive) -> [Brief] {
    dueBriefs.filter { $0.kind == archive.kind && $0.date.year == archive.year }
  }
}
