extension Schema {
  /// Publication as a person's decision: what waits for one, what was masked by hand, and who decided what.
  static let migration3: StaticString = """
    CREATE TABLE publication_queue (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id), answered_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX publication_queue_in_order ON publication_queue (answered_at, case_id);
    INSERT INTO publication_queue
    SELECT id, answered_at FROM cases WHERE answered_at IS NOT NULL AND is_public_import = 0
      AND id NOT IN (SELECT case_id FROM publications);

    CREATE TRIGGER answers_queue AFTER UPDATE OF answered_at ON cases
    WHEN NEW.answered_at IS NOT OLD.answered_at AND NEW.answered_at IS NOT NULL
    BEGIN INSERT OR REPLACE INTO publication_queue VALUES (NEW.id, NEW.answered_at); END;
    CREATE TRIGGER reopenings_unqueue AFTER UPDATE OF answered_at ON cases
    WHEN NEW.answered_at IS NULL AND OLD.answered_at IS NOT NULL
    BEGIN DELETE FROM publication_queue WHERE case_id = NEW.id; END;
    CREATE TRIGGER imports_queue AFTER INSERT ON cases
    WHEN NEW.answered_at IS NOT NULL AND NEW.is_public_import = 0
    BEGIN INSERT OR REPLACE INTO publication_queue VALUES (NEW.id, NEW.answered_at); END;
    CREATE TRIGGER decisions_unqueue AFTER INSERT ON publications WHEN NEW.state <> 'draft'
    BEGIN DELETE FROM publication_queue WHERE case_id = NEW.case_id; END;
    CREATE TRIGGER new_decisions_unqueue AFTER UPDATE ON publications WHEN NEW.state <> 'draft'
    BEGIN DELETE FROM publication_queue WHERE case_id = NEW.case_id; END;

    -- Passages that an editor masked besides what was found, or showed although it was found; in Unicode scalars.
    CREATE TABLE masks (
      case_id INTEGER NOT NULL REFERENCES cases (id), part TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, is_masked INTEGER NOT NULL, reason TEXT NOT NULL,
      user_id INTEGER REFERENCES users (id), at INTEGER NOT NULL,
      PRIMARY KEY (case_id, part, start, "end")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE publication_log (
      id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id), at INTEGER NOT NULL,
      role TEXT NOT NULL, user_id INTEGER REFERENCES users (id), deed TEXT NOT NULL, reason TEXT
    ) STRICT;
    CREATE INDEX publication_log_by_case ON publication_log (case_id);
    CREATE TRIGGER publication_log_stays BEFORE UPDATE ON publication_log
    BEGIN SELECT RAISE(ABORT, 'the publication log is never changed'); END;
    CREATE TRIGGER publication_log_remains BEFORE DELETE ON publication_log
    BEGIN SELECT RAISE(ABORT, 'the publication log is never deleted'); END
    """
}
