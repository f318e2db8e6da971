/// The statements of the lists: `?1` is the unit's id, `?2` now, `?3` the end of the day. Each is read from an index that holds only
/// what waits (Migration2), so that a list costs what it shows, not what there is.
extension DeskList {
  /// Of all units.
  var sql: StaticString {
    switch self {
    case .dispatch:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_to_dispatch
      WHERE state IN ('received', 'returned') AND id NOT IN (SELECT case_id FROM holds WHERE outcome = 0)
      ORDER BY answer_due, id
      """
    case .held:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM (SELECT min(case_id) AS id FROM holds INDEXED BY holds_waiting WHERE outcome = 0 GROUP BY group_id) h
        CROSS JOIN cases c ON c.id = h.id
      ORDER BY c.id
      """
    case .mine, .open:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_open
      WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted') ORDER BY answer_due, id
      """
    case .sign:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_to_sign
      WHERE state = 'dispatched' ORDER BY sign_due, id
      """
    case .today:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_open
      WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
        AND answer_due >= ?2 AND answer_due <= ?3 ORDER BY answer_due, id
      """
    case .overdue:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_open
      WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
        AND answer_due < ?2 AND paused_at IS NULL ORDER BY answer_due, id
      """
    case .returned:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_state
      WHERE state = 'returned' ORDER BY answer_due, id
      """
    case .unhappy:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_unhappy
      WHERE state = 'rated' AND (grade <= 2 OR resolution = 0) ORDER BY rated_at
      """
    case .followUp:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
      WHERE s.kind = 'follow-up' AND s.done_at IS NULL ORDER BY s.drawn_at, s.id
      """
    case .lookBack:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
      WHERE s.kind = 'look-back' AND s.done_at IS NULL ORDER BY s.drawn_at, s.id
      """
    case .joint:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_joint
      WHERE flags IN (1, 3) AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
      ORDER BY answer_due, id
      """
    case .supervised:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_supervised
      WHERE supervised_at IS NOT NULL AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
      ORDER BY supervised_at
      """
    case .instructed:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_instructed
      WHERE instructed_at IS NOT NULL ORDER BY instructed_at DESC
      """
    case .shelved:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_shelved
      WHERE state = 'shelved' ORDER BY promised_at, id
      """
    case .all:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases
      WHERE id > (SELECT max(id) FROM cases) - 50000 ORDER BY id DESC
      """
    }
  }

  /// Of one unit.
  var unitSQL: StaticString {
    switch self {
    case .dispatch, .returned:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_unit
      WHERE unit_id = ?1 AND state = 'returned' ORDER BY answer_due, id
      """
    case .held:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM holds h INDEXED BY holds_waiting CROSS JOIN cases c ON c.id = h.case_id
      WHERE h.outcome = 0 AND c.unit_id = ?1 ORDER BY c.id
      """
    case .mine, .open:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_unit
      WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted') ORDER BY answer_due, id
      """
    case .sign:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_unit
      WHERE unit_id = ?1 AND state = 'dispatched' ORDER BY sign_due, id
      """
    case .today:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_unit
      WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted')
        AND answer_due >= ?2 AND answer_due <= ?3 ORDER BY answer_due, id
      """
    case .overdue:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_by_unit
      WHERE unit_id = ?1 AND state IN ('dispatched', 'signed', 'contacted')
        AND answer_due < ?2 AND paused_at IS NULL ORDER BY answer_due, id
      """
    case .unhappy:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_unhappy
      WHERE state = 'rated' AND (grade <= 2 OR resolution = 0) AND unit_id = ?1 ORDER BY rated_at
      """
    case .followUp:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
      WHERE s.kind = 'follow-up' AND s.done_at IS NULL AND c.unit_id = ?1 ORDER BY s.drawn_at, s.id
      """
    case .lookBack:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM samples s INDEXED BY samples_open CROSS JOIN cases c ON c.id = s.case_id
      WHERE s.kind = 'look-back' AND s.done_at IS NULL AND c.unit_id = ?1 ORDER BY s.drawn_at, s.id
      """
    case .joint:
      """
      SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
      FROM co_units o INDEXED BY co_units_by_unit CROSS JOIN cases c ON c.id = o.case_id
      WHERE o.unit_id = ?1 AND c.state IN ('dispatched', 'signed', 'contacted')
      ORDER BY o.contributed_at IS NOT NULL, o.due, c.id
      """
    case .supervised:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_supervised
      WHERE supervised_at IS NOT NULL AND (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted')
        AND unit_id = ?1 ORDER BY supervised_at
      """
    case .instructed:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_instructed
      WHERE instructed_at IS NOT NULL AND unit_id = ?1 ORDER BY instructed_at DESC
      """
    case .shelved:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_shelved
      WHERE state = 'shelved' AND unit_id = ?1 ORDER BY promised_at, id
      """
    case .all:
      """
      SELECT id, place_id, category_id, kind, channel FROM cases INDEXED BY cases_of_unit
      WHERE id > (SELECT max(id) FROM cases) - 50000 AND unit_id = ?1 ORDER BY id DESC
      """
    }
  }
}
