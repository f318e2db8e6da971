import CaseStore
import Casework
import Foundation
import Workspace

extension Examination {
  /// When the database was last copied, whether the copy is still there, and what copies were left lying about.
  func backup() -> [Finding] { [lastBackup()] + forgottenCopies() }

  private func lastBackup() -> Finding {
    guard let record = BackupRecord(in: workspace) else { return .noBackup }
    guard let status = FileStatus(record.path) else { return .backupGone(record.path) }
    if sharesDisk(status.path) { return .backupOnSameDisk(record.path, age: age(of: record.at)) }
    return age(of: record.at) > allowances.backupAge
      ? .backupOld(record.path, age: age(of: record.at)) : .backupFine(record.path, age: age(of: record.at))
  }

  /// An old copy is worse news than a copy on the same disk.
  private func sharesDisk(_ path: String) -> Bool {
    guard let record = BackupRecord(in: workspace), age(of: record.at) <= allowances.backupAge else { return false }
    return FileStatus.device(of: path) == FileStatus.device(of: workspace.database)
  }

  /// Upgrades and restores keep what they replace. Contacts in it are never erased.
  private func forgottenCopies() -> [Finding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.storage)) ?? []
    let copies = names.filter { $0.hasPrefix("portal.sqlite.schema-") || $0.hasPrefix("portal.sqlite.replaced-") }
      .sorted().compactMap { FileStatus(workspace.storage + "/" + $0) }
      .filter { now.seconds - $0.changedAt > allowances.copyDays * 86_400 }
    return copies.isEmpty ? [] : [.forgottenCopies(copies.map(\.path))]
  }
}
