/// Sentences on files, keys, disks and the clock.
extension Finding {
  static func missingFolder(_ path: String) -> Finding {
    Finding(.permissions, .wrong, "There is no folder \(path).", "Run “huiyin init”, or name another --workspace.")
  }

  static func openFolder(_ folder: FileStatus) -> Finding {
    Finding(
      .permissions, .wrong, "\(folder.path) has permissions \(folder.permissions): others on this machine come in.",
      "Run: chmod 750 \(folder.path)")
  }

  static func writableHooks(_ file: FileStatus) -> Finding {
    Finding(
      .permissions, .wrong, "\(file.path) has permissions \(file.permissions): others may name programs that are run.",
      "Run: chmod 640 \(file.path)")
  }

  static func strangersFiles(_ files: [FileStatus], owner: FileStatus) -> Finding {
    let names = files.map { "\($0.path) (\($0.ownerName))" }.joined(separator: ", ")
    return Finding(
      .permissions, .wrong, "Not everything in \(owner.path) belongs to \(owner.ownerName): \(names).",
      "Run commands as \(owner.ownerName), and now: chown -R \(owner.ownerName): \(owner.path)")
  }

  static func unreadableSite(_ site: FileStatus) -> Finding {
    Finding(
      .permissions, .warning, "\(site.path) has permissions \(site.permissions): only its owner reads the site.",
      "Where the web server runs as another user, run: chmod 755 \(site.path)")
  }

  static func writableByAll(_ folder: FileStatus) -> Finding {
    Finding(
      .permissions, .wrong, "Anybody on this machine may write to \(folder.path).", "Run: chmod o-w \(folder.path)")
  }

  static func permissionsFine(_ storage: FileStatus) -> Finding {
    Finding(.permissions, .fine, "\(storage.path) belongs to \(storage.ownerName) and is shut to others.")
  }

  static func noSealingKey(_ path: String) -> Finding {
    Finding(
      .keys, .wrong, "There is no \(path), or it cannot be read: no contact is kept.",
      "Put the key back from where keys are kept; “huiyin init” makes a pair in a new workspace.")
  }

  static func unusableKey(_ path: String) -> Finding {
    Finding(.keys, .wrong, "\(path) holds no key.", "Put the key back from where keys are kept.")
  }

  static func unreadableKey(_ key: FileStatus) -> Finding {
    Finding(
      .keys, .warning, "\(key.path) belongs to \(key.ownerName) and cannot be read by this user.",
      "Run huiyin doctor as \(key.ownerName).")
  }

  static func openingKeyElsewhere(_ path: String) -> Finding {
    Finding(.keys, .fine, "There is no \(path): contacts can be opened on another machine only.")
  }

  static func keysFit(_ key: FileStatus) -> Finding {
    Finding(.keys, .fine, "\(key.path) opens what is sealed on arrival.")
  }

  static func keysDiffer(_ opening: String, _ sealing: String) -> Finding {
    Finding(
      .keys, .wrong, "\(opening) does not open what is sealed to \(sealing).",
      "Put back the pair that belongs together; contacts of reports that come in meanwhile stay shut.")
  }

  static func openKey(_ key: FileStatus) -> Finding {
    Finding(
      .keys, .wrong, "\(key.path) has permissions \(key.permissions): others than its owner may read it.",
      "Run: chmod 600 \(key.path)")
  }

  static func diskFull(_ room: Room) -> Finding {
    Finding(.disk, .wrong, "\(room.path) has \(Amount.bytes(room.bytes)) left.", "Make room: reports are refused soon.")
  }

  static func noMoreFiles(_ room: Room) -> Finding {
    Finding(
      .disk, .wrong, "The file system of \(room.path) takes only \(room.files) more files.",
      "Remove small files, or make it anew with more inodes.")
  }

  static func diskNearlyFull(_ room: Room, wanted: Int64) -> Finding {
    Finding(
      .disk, .warning,
      "\(room.path) has \(Amount.bytes(room.bytes)) left; \(Amount.bytes(wanted)) are wanted, for a backup or an upgrade.",
      "Make room before the next upgrade.")
  }

  static func diskFine(_ room: Room) -> Finding {
    Finding(.disk, .fine, "\(room.path) has \(Amount.bytes(room.bytes)) left.")
  }

  static let clockUnattended = Finding(
    .clock, .warning, "Nothing keeps this machine's clock right.",
    "Run: timedatectl set-ntp true. Deadlines and case numbers are as right as the clock.")
  static let clockUnknown = Finding(
    .clock, .warning, "This machine does not say whether its clock is kept right.",
    "See that chrony or systemd-timesyncd runs.")
  static let clockFine = Finding(.clock, .fine, "The clock is kept right.")

  static func eventsFromTheFuture(by seconds: Int64) -> Finding {
    Finding(
      .clock, .wrong, "The latest event of a case lies \(Amount.time(seconds)) ahead of this machine's clock.",
      "Put the clock right; it is wrong now, or was then.")
  }
}
