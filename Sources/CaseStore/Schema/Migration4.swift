extension Schema {
  /// Publication at the desk: why a case is withheld as a word that can be counted, what a look at a waiting text found, lists of what
  /// was decided; and no decision about a passage outlives the answer it stood in.
  static let migration4: StaticString = """
    ALTER TABLE publications ADD COLUMN ground TEXT;
    CREATE INDEX publications_by_state ON publications (state, decided_at, case_id);

    -- What the anonymiser found in a text that waits: 1 minors, 2 illness, 4 crime; the least sure finding in thousandths.
    CREATE TABLE drafts (
      case_id INTEGER PRIMARY KEY REFERENCES cases (id), flags INTEGER NOT NULL, finding_count INTEGER NOT NULL,
      confidence INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER drafts_outdated AFTER INSERT ON publication_queue
    BEGIN DELETE FROM drafts WHERE case_id = NEW.case_id; END;
    CREATE TRIGGER drafts_decided AFTER DELETE ON publication_queue
    BEGIN DELETE FROM drafts WHERE case_id = OLD.case_id; END;
    CREATE TRIGGER masks_outdated AFTER INSERT ON events WHEN NEW.action = 'answer'
    BEGIN DELETE FROM masks WHERE case_id = NEW.case_id AND part = 'answer'; END
    """
}
