public import Casework
internal import SQLite

extension CaseStore {
  /// Puts a backup in the place of the database.
  ///
  /// The backup is checked and copied first; the database that it replaces is kept beside it. Programs that hold the
  /// old one open cannot write to it any more once they next begin; long-running ones are started anew.
  /// - Parameters:
  ///   - backup: the backup's path.
  ///   - path: the database's path; there may be none yet.
  ///   - moment: now; becomes part of the name the replaced database is kept under.
  /// - Returns: the path of the replaced database; nil where there was none.
  /// - Throws: ``StoreError``: `missing`, `notPortalDatabase`, `newerSchema` or `damaged` for the backup, `busy`,
  ///   `full`, `file`. The database is then as it was.
  public static func restore(
    from backup: String, to path: String, at moment: Timestamp
  ) throws(StoreError) -> String? {
    guard !FileOperations.isSame(backup, path) else { throw .ontoItself(path: path) }
    let fresh = path + ".restoring"
    FileOperations.remove(fresh)
    do throws(StoreError) {
      try check(backup).copy(to: fresh)
      try beginNewLife(fresh, at: moment)
      FileOperations.copyPermissions(from: path, to: fresh)
      try FileOperations.synchronize(fresh)
      return try exchange(path, for: fresh, at: moment)
    } catch {
      for leftover in [fresh, fresh + "-journal", fresh + ".queue"] { FileOperations.remove(leftover) }
      throw error
    }
  }

  /// Builds remember how far they had seen an earlier life of the database; that means nothing in this one.
  private static func beginNewLife(_ path: String, at moment: Timestamp) throws(StoreError) {
    // What an older backup was migrated from is the backup itself.
    defer { for schema in 1..<Schema.version { FileOperations.remove(earlierCopy(of: path, schema: schema)) } }
    let store = try CaseStore(path: path, access: .owner)
    try store.write { () throws(StoreError) in try store.set("life", to: "restored \(moment.seconds)") }
    FileOperations.remove(path + ".queue")
  }

  private static func exchange(
    _ path: String, for fresh: String, at moment: Timestamp
  ) throws(StoreError) -> String? {
    guard FileOperations.exists(path) else {
      try FileOperations.rename(fresh, to: path)
      return nil
    }
    let kept = "\(path).replaced-\(moment.seconds)"
    // Where the old one can still be opened, no writer may be in the middle of a case.
    if let old = try? Connection(path: path, mode: .readWrite) {
      try old.transaction { () throws(StoreError) in try swap(path, for: fresh, keeping: kept) }
    } else {
      try swap(path, for: fresh, keeping: kept)
    }
    return kept
  }

  /// There is a database at the path at every moment. A journal goes with its database: SQLite would roll it back into
  /// the new one.
  private static func swap(_ path: String, for fresh: String, keeping kept: String) throws(StoreError) {
    try FileOperations.link(path, as: kept)
    if FileOperations.exists(path + "-journal") {
      try FileOperations.rename(path + "-journal", to: kept + "-journal")
    }
    try FileOperations.rename(fresh, to: path)
  }
}
