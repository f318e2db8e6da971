internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Photos
internal import Workspace

/// How the page of a photograph is to be shown.
struct PhotoView {
  let number: CaseNumber
  var sources: [PhotoSource]
  let position: Int
  /// The corner that the next click is opposite to.
  var corner: PhotoCorner?
  /// What was typed and is not done.
  var typed: FormFields?
  /// Why it is not done.
  var mistake: PhotoMistake?
  /// What was done just now.
  var done: PhotoEntryDeed?

  /// Nil where the case has no such photograph.
  init?(_ number: CaseNumber, _ sources: [PhotoSource], position: Int) {
    guard sources.contains(where: { $0.photo.position == position }) else { return nil }
    (self.number, self.sources, self.position) = (number, sources, position)
  }

  /// The photograph.
  var source: PhotoSource? { sources.first { $0.photo.position == position } }
}

extension DeskHandler {
  /// The page of one photograph, where an editor covers what nobody is to read and decides whether the public sees it.
  func photoReview(
    _ position: Int, of number: CaseNumber, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    guard var view = PhotoView(number, try photoSources(of: number, visit), position: position),
      let photo = view.source?.photo
    else { return message(.missing, visit) }
    view.done = visit.request.query["done"].flatMap { PhotoEntryDeed(rawValue: $0) }
    view.corner = visit.request.query["corner"].flatMap { PhotoCorner($0, in: photo) }
    return try show(view, visit, person)
  }

  /// None where there is no such case.
  func photoSources(of number: CaseNumber, _ visit: Visit) throws(Failure) -> [PhotoSource] {
    do throws(StoreError) {
      return try visit.store.photoSources(of: number)
    } catch {
      guard case .unknownCase = error else { throw .store(error) }
      return []
    }
  }

  func show(_ view: PhotoView, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    let moments = try moments(try PageMaker(self, visit), visit)
    return .html(try PhotoReviewPage().render(view, moments, visit, person), status: view.mistake?.status ?? .ok)
  }

  /// The photograph with its rectangles black. That it was looked at is written down before it is shown.
  func photoPicture(
    _ position: Int, of number: CaseNumber, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    guard let view = PhotoView(number, try photoSources(of: number, visit), position: position),
      let source = view.source, let name = source.photo.name
    else { return message(.missing, visit) }
    guard let file = source.boxes.isEmpty ? PhotoFolder(workspace.photos).read(name) : covered(source) else {
      return message(.later, visit)
    }
    try Failure.stored { () throws(StoreError) in
      try visit.store.recordLook(
        atPhoto: position, of: number, by: person.user.role, user: person.user.login, at: visit.now)
    }
    var headers = HeaderFields()
    headers[.contentType] = "image/jpeg"
    return Response(.ok, headers: headers, body: file)
  }

  private func covered(_ source: PhotoSource) -> [UInt8]? {
    guard let maker = photoMaker() else { return nil }
    do throws(PhotoRefusal) {
      return try maker.pictures(source, .kept).first
    } catch {
      noteFailure(.photoUndecoded(error))
      return nil
    }
  }

  /// Nil, and a line for the operator, where there is no decoder.
  func photoMaker() -> PhotoMaker? {
    guard let decoder = photoDecoder else {
      noteFailure(.photoDecoderMissing)
      return nil
    }
    return PhotoMaker(workspace: workspace, decoder: decoder)
  }
}
