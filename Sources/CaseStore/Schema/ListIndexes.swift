extension Schema {
  /// Takes away the indexes that only the desk's lists and the look for duplicates use, and that hold every case.
  static let dropListIndexes: StaticString = """
    DROP INDEX cases_by_state; DROP INDEX cases_by_unit; DROP INDEX cases_waiting; DROP INDEX cases_by_place;
    DROP INDEX cases_by_category;
    """

  /// Makes them again, as the migrations did.
  static let createListIndexes: StaticString = """
    CREATE INDEX cases_by_state ON cases (state, answer_due);
    CREATE INDEX cases_by_unit ON cases (unit_id, state, answer_due) WHERE unit_id IS NOT NULL;
    CREATE INDEX cases_waiting ON cases (answered_at) WHERE state IN ('answered', 'rated');
    CREATE INDEX cases_by_place ON cases (place_id, category_id, received_at);
    CREATE INDEX cases_by_category ON cases (category_id);
    """
}
