/// What an import did.
public struct ImportResult: Hashable, Sendable, Encodable {
  /// What was found and, now, done.
  public var plan: ImportPlan
  /// The file with the rejected rows; nil where none were, or none was asked for.
  public var rejectsFile: String?
}
