internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Photos
internal import Workspace

extension DeskHandler {
  /// A photograph of a case, for those who may see the case. That it was looked at is written down before it is shown.
  func photo(
    _ position: Int, of number: CaseNumber, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    let photos = try Failure.stored { () throws(StoreError) in
      try visit.store.photos(of: number, for: person.authority)
    }
    guard let name = photos.first(where: { $0.position == position })?.name,
      let file = PhotoFolder(workspace.photos).read(name)
    else { return message(.missing, visit) }
    try Failure.stored { () throws(StoreError) in
      try visit.store.recordLook(
        atPhoto: position, of: number, by: person.user.role, user: person.user.login, at: visit.now)
    }
    var headers = HeaderFields()
    headers[.contentType] = "image/jpeg"
    return Response(.ok, headers: headers, body: file)
  }
}
