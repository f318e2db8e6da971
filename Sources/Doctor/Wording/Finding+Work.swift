import CaseStore
import Casework

/// Sentences on content, the database and what is to be done by the clock.
extension Finding {
  static func contentFine(places: Int, warnings: Int) -> Finding {
    let noted = warnings == 0 ? "" : " “huiyin check” has \(warnings) remarks."
    return Finding(.content, .fine, "content/ is in order, with \(places) places.\(noted)")
  }

  static func contentMistakes(_ mistakes: [String]) -> Finding {
    Finding(
      .content, .wrong, "content/ has \(mistakes.count) mistakes; the first is: \(mistakes.first ?? "")",
      "Run “huiyin check” and mend them: until then no build runs, and the site stays as it is.")
  }

  static func database(_ error: StoreError) -> Finding {
    Finding(.database, .wrong, error.description, "Residents read that nothing can be taken until this is mended.")
  }

  static func databaseFine(_ health: DatabaseHealth) -> Finding {
    Finding(.database, .fine, "The database has schema \(health.schema) and no damaged page.")
  }

  static func databaseDamaged(_ findings: [String]) -> Finding {
    Finding(
      .database, .wrong, "The database is damaged: \(findings.prefix(3).joined(separator: "; "))",
      "Keep the file, restore the last backup with “huiyin restore”, and have the disk looked at.")
  }

  static func notWritable(_ error: StoreError) -> Finding {
    Finding(.queue, .wrong, error.description, "Let the portal's user write to the database and its folder.")
  }

  static let queueMoves = Finding(.queue, .fine, "A writer's turn comes at once.")

  static func queueStuck(seconds: Int64, _ database: String) -> Finding {
    Finding(
      .queue, .wrong, "Another program has held the database for \(seconds) seconds.",
      "Find and end it: fuser -v \(database) \(database).queue")
  }

  static let noBackup = Finding(
    .backup, .warning, "No backup was ever made with “huiyin backup”.",
    "Have it run every night, to another disk: docs/operation.md")

  static func backupGone(_ path: String) -> Finding {
    Finding(
      .backup, .warning, "The last backup, \(path), is not there.", "Bring its disk back, or run “huiyin backup”.")
  }

  static func backupOld(_ path: String, age: Int64) -> Finding {
    Finding(
      .backup, .wrong, "The last backup, \(path), is \(Amount.time(age)) old.",
      "See why it is made no more: systemctl status huiyin-backup.timer huiyin-backup.service")
  }

  static func backupOnSameDisk(_ path: String, age: Int64) -> Finding {
    Finding(
      .backup, .warning, "The last backup, \(path), is \(Amount.time(age)) old and on the disk of the database.",
      "Copy backups and var/keys to another machine as well.")
  }

  static func backupFine(_ path: String, age: Int64) -> Finding {
    Finding(.backup, .fine, "The last backup, \(path), is \(Amount.time(age)) old.")
  }

  static func forgottenCopies(_ paths: [String]) -> Finding {
    Finding(
      .backup, .warning, "Old copies of the database lie about: \(paths.joined(separator: ", ")).",
      "Remove those nobody goes back to: contacts in them are never erased.")
  }

  static let outboxFine = Finding(.outbox, .fine, "No notice waits that should be sent by now.")

  static func outboxStuck(for seconds: Int64) -> Finding {
    Finding(
      .outbox, .wrong, "A notice has been due for \(Amount.time(seconds)).",
      "See whether “huiyin notify” runs (systemctl status huiyin-notify.timer) and what it says.")
  }

  static func noticesGivenUp(_ count: Int) -> Finding {
    Finding(
      .outbox, .warning, "\(count) notices were given up.",
      "“huiyin notify --problems” says why, “huiyin notify --retry” tries again.")
  }

  static func publicationFine(waiting: Int) -> Finding {
    Finding(.publication, .fine, "\(waiting) answered cases wait for the decision on their publication.")
  }

  static func publicationLate(waiting: Int, longest: Int64) -> Finding {
    Finding(
      .publication, .warning,
      "\(waiting) answered cases wait for the decision on their publication, the longest for \(Amount.time(longest)).",
      "Have an editor look at them at the desk.")
  }

  static let noPhotographs = Finding(.photographs, .fine, "content/ asks for no photographs.")
  static let decoderWorks = Finding(.photographs, .fine, "photo-decoder decodes photographs.")
  static let decoderMissing = Finding(
    .photographs, .wrong, "There is no photo-decoder: photographs are left out of reports, and none can be published.",
    "Run “make install”, or put it into /usr/local/lib/huiyin: docs/deploy.md")

  static func decoderFails(_ reason: String) -> Finding {
    Finding(
      .photographs, .wrong,
      "photo-decoder does not decode (\(reason)): photographs are left out of reports, and none can be published.",
      "Install what it needs, libturbojpeg0 libpng16-16 libwebp7 libheif1, and see what “ldd” says of it.")
  }

  static let neverBuilt = Finding(.site, .wrong, "The site was never built.", "Run “huiyin build”.")

  static func siteOld(age: Int64) -> Finding {
    Finding(
      .site, .warning, "The site was last built \(Amount.time(age)) ago.",
      "See what keeps it: systemctl status huiyin-build.timer huiyin-build.service")
  }

  static func siteFine(age: Int64) -> Finding {
    Finding(.site, .fine, "The site was last built \(Amount.time(age)) ago.")
  }
}
