extension Schema {
  /// Takes away the indexes that only the desk's lists, the look for duplicates and the count of what codes bring use.
  static let dropListIndexes: StaticString = """
    DROP INDEX cases_by_state; DROP INDEX cases_by_unit; DROP INDEX cases_of_unit; DROP INDEX cases_by_place; DROP INDEX cases_by_category;
    DROP INDEX cases_to_dispatch; DROP INDEX cases_unhappy; DROP INDEX cases_supervised; DROP INDEX cases_instructed;
    DROP INDEX cases_shelved; DROP INDEX cases_joint; DROP INDEX cases_by_code;
    """

  /// Makes them again, as the migrations did.
  static let createListIndexes: StaticString = """
    CREATE INDEX cases_by_state ON cases (state, answer_due);
    CREATE INDEX cases_by_unit ON cases (unit_id, state, answer_due) WHERE unit_id IS NOT NULL;
    CREATE INDEX cases_of_unit ON cases (unit_id) WHERE unit_id IS NOT NULL;
    CREATE INDEX cases_by_place ON cases (place_id, category_id, received_at);
    CREATE INDEX cases_by_category ON cases (category_id);
    CREATE INDEX cases_to_dispatch ON cases (answer_due) WHERE state IN ('received', 'returned');
    CREATE INDEX cases_unhappy ON cases (rated_at, unit_id) WHERE state = 'rated' AND (grade <= 2 OR resolution = 0);
    CREATE INDEX cases_supervised ON cases (supervised_at, unit_id)
    WHERE supervised_at IS NOT NULL AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted');
    CREATE INDEX cases_instructed ON cases (instructed_at, unit_id, place_id, category_id, kind, channel)
    WHERE instructed_at IS NOT NULL;
    CREATE INDEX cases_shelved ON cases (promised_at) WHERE state = 'shelved';
    CREATE INDEX cases_joint ON cases (answer_due)
    WHERE flags IN (1, 3) AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted');
    CREATE INDEX cases_by_code ON cases (code_id, received_at) WHERE code_id IS NOT NULL;
    """

  /// Takes away the triggers on events that look for samples and for masks, where there are none: for each row that is written a
  /// statement with triggers keeps a journal of its own.
  static let dropIdleTriggers: StaticString = "DROP TRIGGER samples_done; DROP TRIGGER masks_outdated"

  /// Makes them again, as the migrations did.
  static let createIdleTriggers: StaticString = """
    CREATE TRIGGER samples_done AFTER INSERT ON events WHEN NEW.action IN ('follow-up', 'look-back')
    BEGIN
      UPDATE samples SET done_at = NEW.at WHERE case_id = NEW.case_id AND kind = NEW.action AND done_at IS NULL;
    END;
    CREATE TRIGGER masks_outdated AFTER INSERT ON events WHEN NEW.action = 'answer'
    BEGIN DELETE FROM masks WHERE case_id = NEW.case_id AND part = 'answer'; END
    """
}
