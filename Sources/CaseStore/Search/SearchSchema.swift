/// The search index: a file of its own beside the database, made again from it at any time.
///
/// Who searches reads this file only, and so never stands in the way of a report being stored. It holds what the last build
/// published: the texts of cases, notices, services and contacts, and the words they are found by.
enum SearchSchema {
  /// `PRAGMA user_version` of the file; a file with another one is made anew.
  static let version: Int32 = 1

  /// The words know which text has them, not how often or where: a search compares what it found with the text itself.
  static let tables: StaticString = """
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE nodes (
      sort TEXT NOT NULL, id INTEGER NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
      depth INTEGER NOT NULL, words TEXT NOT NULL, has_page INTEGER NOT NULL, PRIMARY KEY (sort, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX nodes_by_code ON nodes (sort, code);
    CREATE INDEX nodes_in_order ON nodes (sort, position);
    CREATE TABLE months (month TEXT PRIMARY KEY, case_count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL, month TEXT NOT NULL, answered_on TEXT NOT NULL,
      place_id INTEGER NOT NULL, category_id INTEGER NOT NULL, title TEXT NOT NULL, question TEXT NOT NULL,
      answer TEXT NOT NULL, nodes TEXT NOT NULL -- the words of place, category, unit and month
    ) STRICT;
    CREATE VIRTUAL TABLE case_words USING fts5 (
      words, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii'
    );
    CREATE TABLE pages (
      id INTEGER PRIMARY KEY, sort TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, href TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE page_words USING fts5 (
      words, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii'
    );
    -- Published, but received after the moment up to which the last build counted.
    CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT
    """

  /// Many words are gathered before they are written, and nothing is merged while all of it is new: four times as fast.
  static let beginBulk: StaticString = """
    INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 33554432);
    INSERT INTO case_words (case_words, rank) VALUES ('automerge', 0)
    """
  /// What FTS5 does by itself.
  static let endBulk: StaticString = """
    INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 1048576);
    INSERT INTO case_words (case_words, rank) VALUES ('automerge', 4)
    """
}
