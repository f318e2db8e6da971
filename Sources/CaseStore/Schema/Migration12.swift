extension Schema {
  /// What the desk's longer lists are read from: a unit's cases in the order they came, and leaders' instructions with all that a list is
  /// narrowed by, so that no case is opened only to be passed over.
  static let migration12: StaticString = """
    CREATE INDEX cases_of_unit ON cases (unit_id) WHERE unit_id IS NOT NULL;
    DROP INDEX cases_instructed;
    CREATE INDEX cases_instructed ON cases (instructed_at, unit_id, place_id, category_id, kind, channel)
    WHERE instructed_at IS NOT NULL
    """
}
