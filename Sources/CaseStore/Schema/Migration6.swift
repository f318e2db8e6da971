extension Schema {
  /// Returns, extensions and pauses with the unit that had the case then: what counts for a unit whoever has the case by now.
  static let migration6: StaticString = """
    CREATE TABLE unit_events (
      case_id INTEGER NOT NULL REFERENCES cases (id), position INTEGER NOT NULL, action TEXT NOT NULL,
      unit_id INTEGER REFERENCES units (id), at INTEGER NOT NULL,
      dispatched_at INTEGER, -- when the case had been dispatched to the unit
      PRIMARY KEY (case_id, position)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO unit_events
    SELECT case_id, row_number() OVER (PARTITION BY case_id ORDER BY sequence) - 1, action, unit, at,
      iif(unit IS NULL, NULL, dispatched)
    FROM (
      SELECT e.case_id, e.sequence, e.action, e.at,
        (SELECT d.target_id FROM events d WHERE d.case_id = e.case_id AND d.sequence < e.sequence
          AND d.action = 'dispatch' ORDER BY d.sequence DESC LIMIT 1) AS unit,
        (SELECT d.at FROM events d WHERE d.case_id = e.case_id AND d.sequence < e.sequence
          AND d.action IN ('dispatch', 'reopen') ORDER BY d.sequence DESC LIMIT 1) AS dispatched
      FROM events e WHERE e.action IN ('return', 'extend', 'pause'))
    """
}
