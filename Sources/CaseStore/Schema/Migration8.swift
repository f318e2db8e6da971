extension Schema {
  /// Photographs of reports, and who looked at them.
  static let migration8: StaticString = """
    CREATE TABLE photos (
      id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id), position INTEGER NOT NULL, -- from 1
      name TEXT UNIQUE, -- of the file in var/photos; NULL once it is erased
      width INTEGER NOT NULL, height INTEGER NOT NULL, bytes INTEGER NOT NULL,
      UNIQUE (case_id, position)
    ) STRICT;

    -- What staff did with photographs; only ever added to.
    CREATE TABLE photo_log (
      id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL REFERENCES photos (id), at INTEGER NOT NULL,
      role TEXT NOT NULL, user_id INTEGER REFERENCES users (id), deed TEXT NOT NULL
    ) STRICT;
    CREATE INDEX photo_log_by_photo ON photo_log (photo_id, id);
    CREATE TRIGGER photo_log_stays BEFORE UPDATE ON photo_log
    BEGIN SELECT RAISE(ABORT, 'the record of photographs is only added to'); END;
    CREATE TRIGGER photo_log_remains BEFORE DELETE ON photo_log
    BEGIN SELECT RAISE(ABORT, 'the record of photographs is only added to'); END
    """
}
