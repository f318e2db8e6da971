import Foundation
import Workspace

extension Examination {
  /// Who may read and write what. The web server's own user reads `public/`; nobody but the portal's reads `var/`.
  func permissions() -> [Finding] {
    guard let storage = FileStatus(workspace.storage) else { return [.missingFolder(workspace.storage)] }
    let findings =
      (storage.isOpen(to: 0o007) ? [Finding.openFolder(storage)] : []) + strangersFiles(of: storage)
      + writableHooks() + unreadableSite() + changeable()
    return findings.isEmpty ? [.permissionsFine(storage)] : findings
  }

  /// A command that was run as root leaves files that the program for residents cannot write.
  private func strangersFiles(of storage: FileStatus) -> [Finding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: storage.path)) ?? []
    let strange = names.sorted().compactMap { FileStatus(storage.path + "/" + $0) }.filter { $0.owner != storage.owner }
    return strange.isEmpty ? [] : [.strangersFiles(strange, owner: storage)]
  }

  private func writableHooks() -> [Finding] {
    [FileStatus(workspace.storage + "/hooks.json")].compactMap(\.self).filter { $0.isOpen(to: 0o022) }
      .map(Finding.writableHooks)
  }

  /// From the site up, the web server has to come through.
  private func unreadableSite() -> [Finding] {
    guard let site = FileStatus(workspace.site) else { return [.missingFolder(workspace.site)] }
    return site.isOpen(to: 0o055) ? [] : [.unreadableSite(site)]
  }

  /// What anybody may write, anybody may put on the portal.
  private func changeable() -> [Finding] {
    [workspace.content, workspace.templates, workspace.site].compactMap(FileStatus.init)
      .filter { $0.isOpen(to: 0o002) }.map(Finding.writableByAll)
  }
}
