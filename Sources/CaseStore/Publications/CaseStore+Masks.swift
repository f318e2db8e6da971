public import Casework
internal import SQLite

extension CaseStore {
  /// Decides about passages; a decision about the same passage takes the place of the one before.
  ///
  /// - Parameters:
  ///   - masks: the passages and what is to happen with them, one line of the record for all.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - version: how far the publication had come when the editor looked; nil where that makes no difference.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`, `publicationChanged`.
  public func decide(
    _ masks: [Mask], on number: CaseNumber, user: String, expecting version: PublicationVersion? = nil,
    at moment: Timestamp
  ) throws(StoreError) {
    guard let first = masks.first else { return }
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      try makeSure(id, isStill: version)
      let editor = try userID(user)
      for mask in masks { try insert(mask, on: id, by: editor, at: moment) }
      try log(first.isMasked ? .mask : .unmask, on: id, by: .editor, user: editor, reason: first.reason, at: moment)
    }
  }

  /// Takes a decision about a passage back.
  ///
  /// - Parameters:
  ///   - part: the text the passage stands in.
  ///   - range: where it stands.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - version: how far the publication had come when the editor looked; nil where that makes no difference.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`, `publicationChanged`.
  public func takeBack(
    _ part: Mask.Part, _ range: Range<Int>, on number: CaseNumber, user: String,
    expecting version: PublicationVersion? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      try makeSure(id, isStill: version)
      let editor = try userID(user)
      let delete = try query(
        "DELETE FROM masks WHERE case_id = ?1 AND part = ?2 AND start = ?3 AND \"end\" = ?4")
      try delete.bind(1, id)
      try delete.bind(2, part.rawValue)
      try delete.bind(3, range.lowerBound)
      try delete.bind(4, range.upperBound)
      guard try changes(delete) else { return }
      try log(.restore, on: id, by: .editor, user: editor, reason: nil, at: moment)
    }
  }

  private func insert(_ mask: Mask, on id: Int64, by editor: Int64, at moment: Timestamp) throws(StoreError) {
    let insert = try query("INSERT OR REPLACE INTO masks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try insert.bind(1, id)
    try insert.bind(2, mask.part.rawValue)
    try insert.bind(3, mask.range.lowerBound)
    try insert.bind(4, mask.range.upperBound)
    try insert.bind(5, mask.isMasked)
    try insert.bind(6, mask.reason)
    try insert.bind(7, editor)
    try insert.bind(8, moment)
    try insert.run()
  }
}
