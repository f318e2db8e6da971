public import Casework
internal import SQLite

extension CaseStore {
  /// Covers a rectangle of a photograph; one that is covered already stays so.
  ///
  /// - Parameters:
  ///   - box: the rectangle.
  ///   - position: which of the case's photographs.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - moment: now.
  /// - Returns: false where there are as many as there may be.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`; `publicationChanged` where there is no such photograph.
  public func cover(
    _ box: PhotoBox, ofPhoto position: Int, of number: CaseNumber, user: String, at moment: Timestamp
  ) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let photo = try photoID(position, of: try caseID(number.description))
      guard try boxes(of: photo).count < PhotoBox.most else { return false }
      let insert = try query(
        "INSERT OR IGNORE INTO photo_boxes (photo_id, x, y, width, height) VALUES (?1, ?2, ?3, ?4, ?5)")
      guard try changes(bound(insert, photo, box)) else { return true }
      try log(.box, photo, by: .editor, user: try userID(user), detail: box.text, at: moment)
      return true
    }
  }

  /// Shows a rectangle of a photograph again; what is not covered stays as it is.
  ///
  /// - Parameters:
  ///   - box: the rectangle.
  ///   - position: which of the case's photographs.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`; `publicationChanged` where there is no such photograph.
  public func uncover(
    _ box: PhotoBox, ofPhoto position: Int, of number: CaseNumber, user: String, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let photo = try photoID(position, of: try caseID(number.description))
      let delete = try query(
        "DELETE FROM photo_boxes WHERE photo_id = ?1 AND x = ?2 AND y = ?3 AND width = ?4 AND height = ?5")
      guard try changes(bound(delete, photo, box)) else { return }
      try log(.unbox, photo, by: .editor, user: try userID(user), detail: box.text, at: moment)
    }
  }

  /// Makes files of a photograph public: they show on the page of the case as long as the case is published.
  ///
  /// - Parameters:
  ///   - photo: the files, on the disk already.
  ///   - position: which of the case's photographs.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - version: how far the photograph had come when the files were made.
  ///   - moment: now.
  /// - Returns: the names of the files that these take the place of.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`; `reporterObjects`; `publicationChanged` where something was done since,
  ///   or the case is kept off the site.
  public func publish(
    _ photo: PublicPhoto, asPhoto position: Int, of number: CaseNumber, user: String, expecting version: Int,
    at moment: Timestamp
  ) throws(StoreError) -> [String] {
    try write { () throws(StoreError) in
      let sources = try photoSources(of: number)
      guard let source = sources.first(where: { $0.photo.position == position }), source.version == version,
        source.state != .withheld, source.state != .withdrawn
      else { throw .publicationChanged }
      guard !source.reporterObjects else { throw .reporterObjects(number.description) }
      let id = try photoID(position, of: try caseID(number.description))
      try upsert(photo, id, at: moment)
      let detail = String(photo.boxCount)
      try log(.publish, id, by: .editor, user: try userID(user), detail: detail, at: moment)
      return source.published.map { [$0.picture.name, $0.preview.name] } ?? []
    }
  }

  /// Takes a photograph off the site.
  ///
  /// - Parameters:
  ///   - position: which of the case's photographs.
  ///   - number: the case's number.
  ///   - role: what who decided it is.
  ///   - user: who decided it, by login.
  ///   - moment: now.
  /// - Returns: the names of the files, which nothing refers to any more; none where it was not public.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`; `publicationChanged` where there is no such photograph.
  public func withdrawPhoto(
    _ position: Int, of number: CaseNumber, by role: Role, user: String, at moment: Timestamp
  ) throws(StoreError) -> [String] {
    try write { () throws(StoreError) in
      let photo = try photoID(position, of: try caseID(number.description))
      guard let published = try publicPhoto(of: photo) else { return [] }
      try takeOff(photo, by: role, user: try userID(user), at: moment)
      return [published.picture.name, published.preview.name]
    }
  }

  /// A case that is kept off the site, or taken off, takes its photographs along: each needs a decision of its own to come back.
  func withdrawPhotos(of id: Int64, by role: Role, user: Int64?, at moment: Timestamp) throws(StoreError) {
    let query = try query(
      "SELECT x.photo_id FROM photos f JOIN public_photos x ON x.photo_id = f.id WHERE f.case_id = ?1")
    try query.bind(1, id)
    var photos: [Int64] = []
    while try query.next() { photos.append(query.int64(0)) }
    for photo in photos { try takeOff(photo, by: role, user: user, at: moment) }
  }

  private func takeOff(_ photo: Int64, by role: Role, user: Int64?, at moment: Timestamp) throws(StoreError) {
    let delete = try query("DELETE FROM public_photos WHERE photo_id = ?1")
    try delete.bind(1, photo)
    try delete.run()
    try log(.withdraw, photo, by: role, user: user, detail: nil, at: moment)
  }

  private func upsert(_ photo: PublicPhoto, _ id: Int64, at moment: Timestamp) throws(StoreError) {
    let insert = try query("INSERT OR REPLACE INTO public_photos VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    try insert.bind(1, id)
    try insert.bind(2, photo.picture.name)
    try insert.bind(3, photo.picture.width)
    try insert.bind(4, photo.picture.height)
    try insert.bind(5, photo.preview.name)
    try insert.bind(6, photo.preview.width)
    try insert.bind(7, photo.preview.height)
    try insert.bind(8, photo.boxCount)
    try insert.bind(9, photo.words)
    try insert.bind(10, moment)
    try insert.run()
  }

  private func bound(_ query: consuming Query, _ photo: Int64, _ box: PhotoBox) throws(StoreError) -> Query {
    try query.bind(1, photo)
    try query.bind(2, box.x)
    try query.bind(3, box.y)
    try query.bind(4, box.width)
    try query.bind(5, box.height)
    return query
  }

  private func log(
    _ deed: PhotoDeed.Deed, _ photo: Int64, by role: Role, user: Int64?, detail: String?, at moment: Timestamp
  ) throws(StoreError) {
    let insert = try query(
      "INSERT INTO photo_log (photo_id, at, role, user_id, deed, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    try insert.bind(1, photo)
    try insert.bind(2, moment)
    try insert.bind(3, role.rawValue)
    try insert.bind(4, user)
    try insert.bind(5, deed.rawValue)
    try insert.bind(6, detail)
    try insert.run()
  }
}
