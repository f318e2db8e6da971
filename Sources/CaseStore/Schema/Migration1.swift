extension Schema {
  /// Places, cases, their histories and publications.
  ///
  /// Enumerations are stored as their raw values, moments as seconds since 1970, days as days since 1970.
  static let migration1: StaticString = """
    PRAGMA application_id = 0x4859494E;

    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE places (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level INTEGER NOT NULL,
      parent_id INTEGER REFERENCES places (id),
      former_names TEXT NOT NULL, -- one a line
      position INTEGER NOT NULL, -- order in content
      is_retired INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE units (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, peer_group TEXT NOT NULL,
      place_id INTEGER REFERENCES places (id), telephone TEXT, position INTEGER NOT NULL, is_retired INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE categories (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      parent_id INTEGER REFERENCES categories (id), unit_id INTEGER REFERENCES units (id),
      hint TEXT NOT NULL, position INTEGER NOT NULL, is_retired INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE time_limits (
      position INTEGER PRIMARY KEY, step TEXT NOT NULL, kind TEXT, category TEXT, flag TEXT,
      amount INTEGER NOT NULL, measure TEXT NOT NULL
    ) STRICT;

    CREATE TABLE calendar_days (day INTEGER PRIMARY KEY, is_working INTEGER NOT NULL) STRICT;

    CREATE TABLE codes (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, place_id INTEGER NOT NULL REFERENCES places (id),
      material TEXT NOT NULL, placement TEXT NOT NULL,
      is_retired INTEGER NOT NULL, redirect_id INTEGER REFERENCES codes (id)
    ) STRICT;
    CREATE INDEX codes_by_place ON codes (place_id);

    CREATE TABLE day_counters (day INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

    CREATE TABLE cases (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, query_code TEXT NOT NULL,
      kind TEXT NOT NULL, channel TEXT NOT NULL,
      place_id INTEGER REFERENCES places (id), category_id INTEGER REFERENCES categories (id),
      code_id INTEGER REFERENCES codes (id),
      state TEXT NOT NULL, unit_id INTEGER REFERENCES units (id), event_count INTEGER NOT NULL,
      received_at INTEGER NOT NULL, dispatched_at INTEGER, signed_at INTEGER, contacted_at INTEGER,
      answered_at INTEGER, closed_at INTEGER, rated_at INTEGER,
      sign_due INTEGER, contact_due INTEGER, answer_due INTEGER, plan_due INTEGER,
      return_count INTEGER NOT NULL, reopen_count INTEGER NOT NULL, extension_count INTEGER NOT NULL,
      grade INTEGER, resolution INTEGER, earlier_id INTEGER REFERENCES cases (id),
      source TEXT, source_id TEXT, is_public_import INTEGER NOT NULL,
      wants_no_publication INTEGER NOT NULL, idempotency_key TEXT
    ) STRICT;
    CREATE INDEX cases_by_state ON cases (state, answer_due);
    CREATE INDEX cases_by_unit ON cases (unit_id, state, answer_due) WHERE unit_id IS NOT NULL;
    CREATE UNIQUE INDEX cases_by_source ON cases (source, source_id) WHERE source_id IS NOT NULL;
    CREATE UNIQUE INDEX cases_by_key ON cases (idempotency_key) WHERE idempotency_key IS NOT NULL;

    -- What the reporter wrote stands apart, so that lists of cases read narrow rows.
    CREATE TABLE reports (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id), subject TEXT, text TEXT NOT NULL, location TEXT
    ) STRICT;

    CREATE TABLE contacts (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id), sealed BLOB NOT NULL, delete_after INTEGER
    ) STRICT;

    CREATE TABLE events (
      case_id INTEGER NOT NULL REFERENCES cases (id), sequence INTEGER NOT NULL,
      at INTEGER NOT NULL, action TEXT NOT NULL, role TEXT NOT NULL,
      unit_id INTEGER REFERENCES units (id), target_id INTEGER REFERENCES units (id),
      has_deadlines INTEGER NOT NULL, sign_due INTEGER, contact_due INTEGER, answer_due INTEGER, plan_due INTEGER,
      grade INTEGER, resolution INTEGER, earlier_id INTEGER REFERENCES cases (id), text TEXT,
      PRIMARY KEY (case_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

    CREATE TABLE publications (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id), state TEXT NOT NULL,
      decided_by TEXT NOT NULL, decided_at INTEGER NOT NULL, reason TEXT,
      title TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX publications_shown ON publications (case_id) WHERE state = 'published';

    -- What a rebuild has to look at again, besides the cases that are new. The last row is always kept, so that
    -- revisions only grow.
    CREATE TABLE changes (revision INTEGER PRIMARY KEY, case_id INTEGER NOT NULL) STRICT;
    CREATE TRIGGER cases_changed AFTER UPDATE ON cases
    BEGIN INSERT INTO changes (case_id) VALUES (NEW.id); END;
    CREATE TRIGGER publications_added AFTER INSERT ON publications
    BEGIN INSERT INTO changes (case_id) VALUES (NEW.case_id); END;
    CREATE TRIGGER publications_changed AFTER UPDATE ON publications
    BEGIN INSERT INTO changes (case_id) VALUES (NEW.case_id); END
    """
}
