extension Schema {
  /// The print room: which designs there are, what was asked for, what was made of it; and the reports of a code found by an index.
  static let migration10: StaticString = """
    CREATE INDEX cases_by_code ON cases (code_id, received_at) WHERE code_id IS NOT NULL;

    -- What can be chosen, as the program that makes files last saw it. Lengths are in thousandths of a millimetre.
    CREATE TABLE print_designs (
      position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, width INTEGER NOT NULL,
      height INTEGER NOT NULL, distance INTEGER, sheet TEXT
    ) STRICT;
    CREATE TABLE print_uses (
      position INTEGER PRIMARY KEY, level INTEGER NOT NULL, material TEXT NOT NULL, placement TEXT NOT NULL
    ) STRICT;

    CREATE TABLE print_orders (
      id INTEGER PRIMARY KEY, asked_at INTEGER NOT NULL, user_id INTEGER REFERENCES users (id), design TEXT NOT NULL,
      ink TEXT NOT NULL, is_outlined INTEGER NOT NULL,
      state TEXT NOT NULL, -- waiting, making, made, refused
      item_count INTEGER NOT NULL DEFAULT 0, done_count INTEGER NOT NULL DEFAULT 0, made_count INTEGER NOT NULL DEFAULT 0,
      attempt_count INTEGER NOT NULL DEFAULT 0,
      lease_until INTEGER, -- after this, whoever was making it has ended
      ended_at INTEGER, removed_at INTEGER, problem TEXT
    ) STRICT;
    CREATE INDEX print_orders_open ON print_orders (id) WHERE state IN ('waiting', 'making');
    CREATE INDEX print_orders_kept ON print_orders (ended_at) WHERE ended_at IS NOT NULL AND removed_at IS NULL;
    -- By their codes: a place may leave content before its order is made.
    CREATE TABLE print_order_places (
      order_id INTEGER NOT NULL REFERENCES print_orders (id), place TEXT NOT NULL, PRIMARY KEY (order_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE print_order_uses (
      order_id INTEGER NOT NULL REFERENCES print_orders (id), position INTEGER NOT NULL, level INTEGER NOT NULL,
      material TEXT NOT NULL, placement TEXT NOT NULL, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE print_files (
      order_id INTEGER NOT NULL REFERENCES print_orders (id), position INTEGER NOT NULL, name TEXT NOT NULL,
      kind TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID
    """
}
