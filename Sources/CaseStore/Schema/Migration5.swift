extension Schema {
  /// What is held for a look before it counts, what arrivals are counted under, and keys of other systems.
  static let migration5: StaticString = """
    -- Reports that somebody looks at first. They count nowhere until they are released.
    CREATE TABLE holds (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id),
      group_id INTEGER NOT NULL REFERENCES cases (id), -- of a flood of one text its first case, else the case itself
      reasons INTEGER NOT NULL, -- HoldReason, a bit each
      outcome INTEGER NOT NULL, -- 0 waits, 1 released, 2 refused as abuse
      decided_at INTEGER, user_id INTEGER REFERENCES users (id)
    ) STRICT;
    CREATE INDEX holds_waiting ON holds (group_id, case_id) WHERE outcome = 0;
    CREATE INDEX holds_uncounted ON holds (case_id) WHERE outcome <> 1;
    CREATE TRIGGER holds_end AFTER UPDATE OF state ON cases
    WHEN NEW.state <> OLD.state AND NEW.state <> 'received'
    BEGIN UPDATE holds SET outcome = 1 WHERE case_id = NEW.id AND outcome = 0; END;
    CREATE TRIGGER holds_changed AFTER UPDATE ON holds
    BEGIN INSERT INTO changes (case_id) VALUES (NEW.case_id); END;

    -- How many came of one sender and for one place in an hour, and of one text in a day, by keyed hashes whose key dies daily.
    CREATE TABLE arrivals (
      key BLOB PRIMARY KEY, day INTEGER NOT NULL, count INTEGER NOT NULL, first_id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What other systems show who they are by: SHA-256 of what they hold.
    CREATE TABLE api_keys (
      name TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, unit_id INTEGER REFERENCES units (id),
      may_update INTEGER NOT NULL, created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """
}
