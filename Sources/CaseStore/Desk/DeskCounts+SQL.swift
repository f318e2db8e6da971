/// All counts of the navigation in one statement, a column for each of `columns`: `?1` is the unit's id, `?2` now, `?3` the end of
/// the day, `?4` how far to count. Rows are touched only where an index does not say enough.
enum DeskCounts {
  /// The lists in the order of the columns.
  static let columns: [DeskList] = [
    .dispatch, .sign, .today, .overdue, .returned, .unhappy, .followUp, .lookBack, .joint, .supervised, .instructed,
    .shelved, .open, .held,
  ]

  /// Of all units.
  static let sql: StaticString = """
    SELECT
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_to_dispatch
        WHERE state IN ('received', 'returned') AND id NOT IN (SELECT case_id FROM holds WHERE outcome = 0) LIMIT ?4)),
      (SELECT count(*) FROM (SELECT 1 FROM cases INDEXED BY cases_to_sign WHERE state = 'dispatched' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_open
        WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
          AND answer_due >= ?2 AND answer_due <= ?3 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_open
        WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
          AND answer_due < ?2 AND paused_at IS NULL LIMIT ?4)),
      (SELECT count(*) FROM (SELECT 1 FROM cases INDEXED BY cases_by_state WHERE state = 'returned' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_unhappy WHERE state = 'rated' AND (grade <= 2 OR resolution = 0) LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM samples INDEXED BY samples_open WHERE kind = 'follow-up' AND done_at IS NULL LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM samples INDEXED BY samples_open WHERE kind = 'look-back' AND done_at IS NULL LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_joint
        WHERE flags IN (1, 3) AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted') LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_supervised
        WHERE supervised_at IS NOT NULL AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
        LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_instructed WHERE instructed_at IS NOT NULL LIMIT ?4)),
      (SELECT count(*) FROM (SELECT 1 FROM cases INDEXED BY cases_shelved WHERE state = 'shelved' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_open
        WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted') LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM holds INDEXED BY holds_waiting WHERE outcome = 0 GROUP BY group_id LIMIT ?4))
    """

  /// Of one unit.
  static let unitSQL: StaticString = """
    SELECT
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit WHERE unit_id = ?1 AND state = 'returned' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit WHERE unit_id = ?1 AND state = 'dispatched' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit
        WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted')
          AND answer_due >= ?2 AND answer_due <= ?3 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit
        WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted')
          AND answer_due < ?2 AND paused_at IS NULL LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit WHERE unit_id = ?1 AND state = 'returned' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_unhappy
        WHERE state = 'rated' AND (grade <= 2 OR resolution = 0) AND unit_id = ?1 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
        WHERE s.kind = 'follow-up' AND s.done_at IS NULL AND c.unit_id = ?1 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
        WHERE s.kind = 'look-back' AND s.done_at IS NULL AND c.unit_id = ?1 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM co_units o INDEXED BY co_units_by_unit CROSS JOIN cases c ON c.id = o.case_id
        WHERE o.unit_id = ?1 AND c.state IN ('dispatched', 'signed', 'contacted') LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_supervised
        WHERE supervised_at IS NOT NULL AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
          AND unit_id = ?1 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_instructed WHERE instructed_at IS NOT NULL AND unit_id = ?1 LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit WHERE unit_id = ?1 AND state = 'shelved' LIMIT ?4)),
      (SELECT count(*) FROM (
        SELECT 1 FROM cases INDEXED BY cases_by_unit
        WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted') LIMIT ?4)),
      0
    """
}
