import Foundation
import Sealing
import Workspace

extension Examination {
  /// The keys that contacts are sealed to and opened with, and the one that forms are signed with.
  func keys() -> [Finding] {
    guard let text = read(workspace.sealingKey) else { return [.noSealingKey(workspace.sealingKey)] }
    guard let sealing = try? SealingPublicKey(fileText: text) else { return [.unusableKey(workspace.sealingKey)] }
    return openingKey(of: sealing) + [workspace.openingKey, workspace.formKey].compactMap(openKey)
  }

  /// The opening key may be on another machine; where it is here it has to fit.
  private func openingKey(of sealing: SealingPublicKey) -> [Finding] {
    guard let status = FileStatus(workspace.openingKey) else { return [.openingKeyElsewhere(workspace.openingKey)] }
    guard let text = read(status.path) else { return [.unreadableKey(status)] }
    guard let opening = try? SealingPrivateKey(fileText: text) else { return [.unusableKey(status.path)] }
    return [opening.publicKey == sealing ? .keysFit(status) : .keysDiffer(status.path, workspace.sealingKey)]
  }

  private func openKey(_ path: String) -> Finding? {
    FileStatus(path).flatMap { $0.isOpen(to: 0o077) ? .openKey($0) : nil }
  }

  func read(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
}
