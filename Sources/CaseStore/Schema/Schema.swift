/// The schema: what migrations there are, and how a database of this portal is recognised.
enum Schema {
  /// `PRAGMA application_id` of every database of this portal: "HYIN" in ASCII.
  static let applicationID: Int64 = 0x4859_494E

  /// Migration number n stands at n − 1. Only ever appended to: databases in use have run them.
  static let migrations: [StaticString] = [
    migration1, migration2, migration3, migration4, migration5, migration6, migration7, migration8,
    migration9, migration10, migration11, migration12,
  ]

  /// The schema this program reads and writes.
  static var version: Int32 { Int32(migrations.count) }
}
