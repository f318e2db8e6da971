extension Schema {
  /// Photographs that the public may see: what is covered in each, and the files that were made with it covered.
  static let migration11: StaticString = """
    -- What was covered, how many rectangles a published file has: whatever a deed needs beside its name.
    ALTER TABLE photo_log ADD COLUMN detail TEXT;

    -- Rectangles that an editor drew, in points of the photograph as it is kept.
    CREATE TABLE photo_boxes (
      id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL REFERENCES photos (id),
      x INTEGER NOT NULL, y INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
      UNIQUE (photo_id, x, y, width, height)
    ) STRICT;

    -- Files of their own, in var/photos/public: they stay with the case when the original is erased.
    CREATE TABLE public_photos (
      photo_id INTEGER PRIMARY KEY REFERENCES photos (id),
      name TEXT NOT NULL UNIQUE, width INTEGER NOT NULL, height INTEGER NOT NULL,
      preview TEXT NOT NULL UNIQUE, preview_width INTEGER NOT NULL, preview_height INTEGER NOT NULL,
      box_count INTEGER NOT NULL, words TEXT NOT NULL, published_at INTEGER NOT NULL
    ) STRICT;
    -- The page of the case shows something else.
    CREATE TRIGGER public_photos_come AFTER INSERT ON public_photos
    BEGIN INSERT INTO changes (case_id) SELECT case_id FROM photos WHERE id = NEW.photo_id; END;
    CREATE TRIGGER public_photos_go AFTER DELETE ON public_photos
    BEGIN INSERT INTO changes (case_id) SELECT case_id FROM photos WHERE id = OLD.photo_id; END
    """
}
