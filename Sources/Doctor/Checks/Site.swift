import Casework
import Workspace

extension Examination {
  /// When `public/` was last built.
  func site() -> [Finding] {
    guard FileStatus(workspace.site + "/index.html") != nil, let manifest = FileStatus(workspace.manifest) else {
      return [.neverBuilt]
    }
    let age = now.seconds - manifest.changedAt
    return [age > allowances.siteAge ? .siteOld(age: age) : .siteFine(age: age)]
  }
}
