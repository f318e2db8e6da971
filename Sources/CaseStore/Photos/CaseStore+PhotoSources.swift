public import Casework
internal import SQLite

extension CaseStore {
  /// The photographs of a case, as an editor decides on them.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: the photographs in order, the erased ones too.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func photoSources(of number: CaseNumber) throws(StoreError) -> [PhotoSource] {
    try withSnapshot { () throws(StoreError) in
      let id = try caseID(number.description)
      let (state, objects) = try publicationState(of: id)
      var sources: [PhotoSource] = []
      for photo in try photos(of: id) {
        let key = try photoID(photo.position, of: id)
        sources.append(
          PhotoSource(
            photo: photo, boxes: try boxes(of: key), published: try publicPhoto(of: key), state: state,
            reporterObjects: objects, log: try photoLog(of: key)))
      }
      return sources
    }
  }

  /// What the build shows: of each case that is published, the photographs that are, in order.
  ///
  /// - Returns: photographs by the id of their case; most cases have none.
  /// - Throws: ``StoreError``.
  public func publishedPhotos() throws(StoreError) -> [Int64: [PublicPhoto]] {
    let query = try query(
      """
      SELECT f.case_id, x.name, x.width, x.height, x.preview, x.preview_width, x.preview_height, x.box_count, x.words
      FROM public_photos x JOIN photos f ON f.id = x.photo_id JOIN publications p ON p.case_id = f.case_id
      WHERE p.state = 'published' ORDER BY f.case_id, f.position
      """)
    var photos: [Int64: [PublicPhoto]] = [:]
    while try query.next() { photos[query.int64(0), default: []].append(query.publicPhoto(from: 1)) }
    return photos
  }

  /// The names of all files made for the public, of cases that wait or are published.
  ///
  /// - Throws: ``StoreError``.
  public func publicPhotoNames() throws(StoreError) -> Set<String> {
    let query = try query("SELECT name, preview FROM public_photos")
    var names: Set<String> = []
    while try query.next() { names.formUnion([query.string(0), query.string(1)]) }
    return names
  }

  func boxes(of photo: Int64) throws(StoreError) -> [PhotoBox] {
    let query = try query("SELECT x, y, width, height FROM photo_boxes WHERE photo_id = ?1 ORDER BY id")
    try query.bind(1, photo)
    var boxes: [PhotoBox] = []
    while try query.next() {
      let box = PhotoBox(x: query.int(0), y: query.int(1), width: query.int(2), height: query.int(3))
      if let box { boxes.append(box) }
    }
    return boxes
  }

  func publicPhoto(of photo: Int64) throws(StoreError) -> PublicPhoto? {
    let query = try query(
      """
      SELECT name, width, height, preview, preview_width, preview_height, box_count, words
      FROM public_photos WHERE photo_id = ?1
      """)
    try query.bind(1, photo)
    return try query.next() ? query.publicPhoto(from: 0) : nil
  }

  func photoLog(of photo: Int64) throws(StoreError) -> [PhotoDeed] {
    let query = try query(
      """
      SELECT l.at, l.role, u.login, l.deed, l.detail FROM photo_log l LEFT JOIN users u ON u.id = l.user_id
      WHERE l.photo_id = ?1 ORDER BY l.id
      """)
    try query.bind(1, photo)
    var log: [PhotoDeed] = []
    while try query.next() {
      guard let deed = PhotoDeed.Deed(rawValue: query.string(3)) else { throw .unknownName(statement: "photo_log") }
      log.append(
        PhotoDeed(
          at: query.timestamp(0), role: try query.value(1, of: Names.roles), user: query.optionalString(2), deed: deed,
          detail: query.optionalString(4)))
    }
    return log
  }

  /// The key of a case's photograph.
  func photoID(_ position: Int, of id: Int64) throws(StoreError) -> Int64 {
    let query = try query("SELECT id FROM photos WHERE case_id = ?1 AND position = ?2")
    try query.bind(1, id)
    try query.bind(2, position)
    guard try query.next() else { throw .publicationChanged }
    return query.int64(0)
  }

  private func publicationState(of id: Int64) throws(StoreError) -> (PublicationState?, Bool) {
    let query = try query(
      """
      SELECT p.state, c.wants_no_publication FROM cases c LEFT JOIN publications p ON p.case_id = c.id WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return (nil, false) }
    return (query.optionalString(0).flatMap { PublicationState(rawValue: $0) }, query.bool(1))
  }
}

extension Query {
  fileprivate func publicPhoto(from first: Int) -> PublicPhoto {
    func file(_ column: Int) -> PublicPhoto.File {
      PublicPhoto.File(name: string(column), width: int(column + 1), height: int(column + 2))
    }
    return PublicPhoto(
      picture: file(first), preview: file(first + 3), boxCount: int(first + 6), words: string(first + 7))
  }
}
