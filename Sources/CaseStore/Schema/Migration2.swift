extension Schema {
  /// The closed loop: staff and their sessions, co-units, pauses and escalations, rules, samples, call logs, the outbox.
  static let migration2: StaticString = """
    CREATE TABLE users (
      id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
      unit_id INTEGER REFERENCES units (id), place_id INTEGER REFERENCES places (id),
      personal_code TEXT UNIQUE, -- grid workers and deputies report with it
      password TEXT NOT NULL, totp_secret TEXT, totp_step INTEGER,
      is_disabled INTEGER NOT NULL, created_at INTEGER NOT NULL
    ) STRICT;

    -- Failures to sign in, by a digest of the name that was typed: whether anybody has that name makes no difference.
    CREATE TABLE failed_sign_ins (
      name BLOB PRIMARY KEY, failure_count INTEGER NOT NULL, failed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sessions (
      token BLOB PRIMARY KEY, -- SHA-256 of what the browser holds
      user_id INTEGER NOT NULL REFERENCES users (id), created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_by_user ON sessions (user_id);

    -- What staff did that belongs to no case: signing in, exports, changes of accounts.
    CREATE TABLE staff_log (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, user_id INTEGER REFERENCES users (id),
      action TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER staff_log_stays BEFORE UPDATE ON staff_log
    BEGIN SELECT RAISE(ABORT, 'the staff log is never changed'); END;
    CREATE TRIGGER staff_log_remains BEFORE DELETE ON staff_log
    BEGIN SELECT RAISE(ABORT, 'the staff log is never deleted'); END;

    ALTER TABLE events ADD COLUMN user_id INTEGER REFERENCES users (id);
    ALTER TABLE events ADD COLUMN flags INTEGER;
    ALTER TABLE events ADD COLUMN due INTEGER;
    ALTER TABLE events ADD COLUMN outcome TEXT;

    ALTER TABLE cases ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cases ADD COLUMN paused_at INTEGER;
    ALTER TABLE cases ADD COLUMN pause_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cases ADD COLUMN escalation_level INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cases ADD COLUMN supervised_at INTEGER;
    ALTER TABLE cases ADD COLUMN instructed_at INTEGER;
    ALTER TABLE cases ADD COLUMN promised_at INTEGER; -- the day a shelved case's plan promises
    ALTER TABLE cases ADD COLUMN followed_up_at INTEGER;
    ALTER TABLE cases ADD COLUMN looked_back_at INTEGER;
    ALTER TABLE cases ADD COLUMN endorsement_count INTEGER NOT NULL DEFAULT 0;
    -- The reporter of a report handed in by staff: a grid worker, a deputy.
    ALTER TABLE cases ADD COLUMN reporter_id INTEGER REFERENCES users (id);

    CREATE INDEX cases_open ON cases (answer_due)
    WHERE state IN ('received', 'returned', 'dispatched', 'signed', 'contacted');
    CREATE INDEX cases_to_dispatch ON cases (answer_due) WHERE state IN ('received', 'returned');
    CREATE INDEX cases_to_sign ON cases (sign_due) WHERE state = 'dispatched';
    CREATE INDEX cases_to_contact ON cases (contact_due) WHERE state IN ('dispatched', 'signed');
    CREATE INDEX cases_waiting ON cases (answered_at) WHERE state IN ('answered', 'rated');
    CREATE INDEX cases_unhappy ON cases (rated_at, unit_id) WHERE state = 'rated' AND (grade <= 2 OR resolution = 0);
    CREATE INDEX cases_supervised ON cases (supervised_at, unit_id)
    WHERE supervised_at IS NOT NULL AND state IN ('received', 'returned', 'dispatched', 'signed', 'contacted');
    CREATE INDEX cases_instructed ON cases (instructed_at, unit_id) WHERE instructed_at IS NOT NULL;
    CREATE INDEX cases_shelved ON cases (promised_at) WHERE state = 'shelved';
    CREATE INDEX cases_joint ON cases (answer_due)
    WHERE flags IN (1, 3) AND state IN ('received', 'returned', 'dispatched', 'signed', 'contacted');
    CREATE INDEX cases_by_place ON cases (place_id, category_id, received_at);
    CREATE INDEX cases_by_category ON cases (category_id);
    CREATE INDEX cases_by_earlier ON cases (earlier_id) WHERE earlier_id IS NOT NULL;
    CREATE INDEX places_by_parent ON places (parent_id);
    CREATE INDEX cases_by_reporter ON cases (reporter_id) WHERE reporter_id IS NOT NULL;

    CREATE TABLE co_units (
      case_id INTEGER NOT NULL REFERENCES cases (id), position INTEGER NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES units (id), due INTEGER, contributed_at INTEGER,
      PRIMARY KEY (case_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX co_units_by_unit ON co_units (unit_id, due);

    -- What the desk finds reports by: pairs of neighbouring characters, added when somebody searches (SearchText).
    CREATE VIRTUAL TABLE report_words USING fts5 (words, content = '', detail = 'none', columnsize = 0);

    ALTER TABLE time_limits ADD COLUMN channel TEXT;

    CREATE TABLE dispatch_rules (
      position INTEGER PRIMARY KEY, category TEXT, place TEXT, unit TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT;

    CREATE TABLE reply_templates (
      position INTEGER PRIMARY KEY, category TEXT, title TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;

    -- 回访, 回头看: drawn by rule and seed, so that nobody can pick. One draw for each kind and day drawn from.
    CREATE TABLE sample_draws (
      kind TEXT NOT NULL, day INTEGER NOT NULL, percent INTEGER NOT NULL, seed INTEGER NOT NULL,
      population INTEGER NOT NULL, drawn_at INTEGER NOT NULL, PRIMARY KEY (kind, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER sample_draws_stay BEFORE UPDATE ON sample_draws
    BEGIN SELECT RAISE(ABORT, 'draws are never changed'); END;
    CREATE TRIGGER sample_draws_remain BEFORE DELETE ON sample_draws
    BEGIN SELECT RAISE(ABORT, 'draws are never deleted'); END;

    CREATE TABLE samples (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, case_id INTEGER NOT NULL REFERENCES cases (id),
      round INTEGER NOT NULL, -- how often the case had been reopened
      day INTEGER NOT NULL, drawn_at INTEGER NOT NULL, done_at INTEGER, UNIQUE (kind, case_id, round),
      FOREIGN KEY (kind, day) REFERENCES sample_draws (kind, day)
    ) STRICT;
    CREATE INDEX samples_open ON samples (kind, drawn_at) WHERE done_at IS NULL;
    CREATE TRIGGER samples_done AFTER INSERT ON events WHEN NEW.action IN ('follow-up', 'look-back')
    BEGIN
      UPDATE samples SET done_at = NEW.at WHERE case_id = NEW.case_id AND kind = NEW.action AND done_at IS NULL;
    END;
    -- What is drawn from, and what a month's appraisal counts besides the cases' rows.
    CREATE INDEX events_drawn_from ON events (at) WHERE action IN ('answer', 'close', 'follow-up');

    CREATE TABLE call_logs (
      day INTEGER NOT NULL, line TEXT NOT NULL, unit_id INTEGER REFERENCES units (id),
      offered INTEGER NOT NULL, answered INTEGER NOT NULL, PRIMARY KEY (day, line)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE phone_sessions (
      id INTEGER PRIMARY KEY, source_id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, host TEXT NOT NULL,
      unit_id INTEGER REFERENCES units (id), calls INTEGER NOT NULL, solved INTEGER NOT NULL, note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX phone_sessions_by_day ON phone_sessions (day);

    -- 我也遇到: distinct people, known only by a hash whose key dies daily.
    CREATE TABLE endorsements (
      case_id INTEGER NOT NULL REFERENCES cases (id), person BLOB NOT NULL, day INTEGER NOT NULL,
      PRIMARY KEY (case_id, person)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id), sequence INTEGER NOT NULL,
      audience TEXT NOT NULL, unit_id INTEGER REFERENCES units (id), key TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL, attempt_count INTEGER NOT NULL, next_at INTEGER, sent_at INTEGER, problem TEXT
    ) STRICT;
    CREATE INDEX outbox_waiting ON outbox (next_at) WHERE next_at IS NOT NULL
    """
}
