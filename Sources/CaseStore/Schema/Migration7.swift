extension Schema {
  /// The same indexes under conditions that are tested faster: for a list of more than two words the database builds a table of them
  /// whenever a row is written.
  static let migration7: StaticString = """
    DROP INDEX cases_open; DROP INDEX cases_supervised; DROP INDEX cases_joint; DROP INDEX events_drawn_from;
    CREATE INDEX cases_open ON cases (answer_due)
    WHERE state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted';
    CREATE INDEX cases_supervised ON cases (supervised_at, unit_id)
    WHERE supervised_at IS NOT NULL
      AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted');
    CREATE INDEX cases_joint ON cases (answer_due)
    WHERE flags IN (1, 3)
      AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted');
    CREATE INDEX events_drawn_from ON events (at) WHERE action IN ('answer', 'close') OR action = 'follow-up'
    """
}
