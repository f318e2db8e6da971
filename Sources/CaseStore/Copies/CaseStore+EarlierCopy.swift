internal import SQLite

extension CaseStore {
  /// Where the database is kept as it was before it was migrated: the way back to the program before.
  ///
  /// - Parameters:
  ///   - path: the database's path.
  ///   - schema: the schema of the copy.
  /// - Returns: the copy's path, beside the database.
  public static func earlierCopy(of path: String, schema: Int32) -> String { "\(path).schema-\(schema)" }

  /// Copies the database as it is just before its migration. The caller is its only writer meanwhile, so that nothing that
  /// was acknowledged before is missing from the copy; without a whole copy on the disk nothing is migrated.
  static func keepCopy(of path: String, schema: Int32) throws(StoreError) {
    let copy = earlierCopy(of: path, schema: schema)
    try CaseStore(unmigrated: path).backUp(to: copy)
    FileOperations.copyPermissions(from: path, to: copy)
  }
}
