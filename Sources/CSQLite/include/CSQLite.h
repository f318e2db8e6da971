/// SQLite's C interface for the Swift target `SQLite`, and the few calls that Swift cannot make itself.
#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>
#include <stddef.h>

/// Stops SQLite from counting its memory, for which every allocation would take a lock. Of no effect once SQLite is in use;
/// cheap to call again.
void csqlite_count_no_memory(void);

/// Turns one `SQLITE_DBCONFIG_…` switch on (1) or off (0). `sqlite3_db_config` is variadic, which Swift cannot call.
int csqlite_switch(sqlite3 *connection, int option, int on);

/// Binds `count` bytes as text, copied. An empty text is bound as '' and not as NULL, whatever `bytes` is.
int csqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, size_t count);

/// Binds `count` bytes as a blob, copied. An empty blob is bound as x'' and not as NULL, whatever `bytes` is.
int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, size_t count);

/// Takes an exclusive `flock` on the open file, waiting at most `milliseconds` in the kernel's queue.
/// Returns 0, or an `errno`: `ETIMEDOUT` when the time is over.
int csqlite_lock_within(int file, long milliseconds);

#endif
