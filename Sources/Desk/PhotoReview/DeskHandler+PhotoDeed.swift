internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Photos
internal import Publishing
internal import Workspace

extension DeskHandler {
  /// Does what a form of a photograph's page asks for.
  func decidePhoto(
    _ position: Int, of number: CaseNumber, _ visit: Visit, _ person: Visit.Person, _ form: FormFields,
    using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    guard let entry = PhotoEntry(form), entry.deed.isFor(person.user.role) else { return message(.badRequest, visit) }
    guard var view = PhotoView(number, try photoSources(of: number, visit), position: position),
      let source = view.source
    else { return message(.missing, visit) }
    view.typed = form
    view.corner = form["corner"].flatMap { PhotoCorner($0, in: source.photo) }
    let outcome: PhotoOutcome
    do throws(StoreError) {
      outcome = try perform(entry, view, source, visit, person, using: &random)
    } catch {
      switch error {
      case .publicationChanged: outcome = .mistake(.changed)
      case .reporterObjects: outcome = .mistake(.objection)
      default: throw .store(error)
      }
    }
    return try answer(outcome, view, visit, person)
  }

  private func perform(
    _ entry: PhotoEntry, _ view: PhotoView, _ source: PhotoSource, _ visit: Visit, _ person: Visit.Person,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> PhotoOutcome {
    switch entry.deed {
    case .corner: try click(entry, view, source, visit, person)
    case .box: try cover(BoxShare(entry.form)?.box(in: source.photo), or: .range, view, visit, person)
    case .unbox: try uncover(entry, view, visit, person)
    case .publish: try publish(entry, view, source, visit, person, using: &random)
    case .withdraw: try withdraw(view, visit, person)
    }
  }

  private enum PhotoOutcome {
    case done(PhotoEntryDeed)
    /// The first of two clicks.
    case corner(PhotoCorner)
    case mistake(PhotoMistake)
  }

  private func answer(
    _ outcome: PhotoOutcome, _ before: PhotoView, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    let path = "/publication/\(before.number)/photo/\(before.position)"
    switch outcome {
    case .done(let deed): return visit.redirect(path, [("done", deed.rawValue)])
    case .corner(let corner): return visit.redirect(path, [("corner", corner.text)])
    case .mistake(let mistake):
      var view = before
      view.mistake = mistake
      if mistake == .changed { view.sources = try photoSources(of: view.number, visit) }
      guard view.source != nil else { return message(.missing, visit) }
      return try show(view, visit, person)
    }
  }

  private func click(
    _ entry: PhotoEntry, _ view: PhotoView, _ source: PhotoSource, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> PhotoOutcome {
    guard let (shot, x, y) = entry.click else { return .mistake(.outside) }
    // What browsers send for a key; as a click, it is off by less than anybody aims.
    guard x != 0 || y != 0 else { return .mistake(.keyboard) }
    guard let corner = shot.corner(x: x, y: y, in: source.photo) else { return .mistake(.outside) }
    guard let first = view.corner else { return .corner(corner) }
    return try cover(shot.box(first, corner, in: source.photo), or: .tiny, view, visit, person)
  }

  private func cover(
    _ box: PhotoBox?, or mistake: PhotoMistake, _ view: PhotoView, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> PhotoOutcome {
    guard let box else { return .mistake(mistake) }
    let isCovered = try visit.store.cover(
      box, ofPhoto: view.position, of: view.number, user: person.user.login, at: visit.now)
    return isCovered ? .done(.box) : .mistake(.many)
  }

  private func uncover(
    _ entry: PhotoEntry, _ view: PhotoView, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> PhotoOutcome {
    guard let box = entry.form["box"].flatMap({ PhotoBox($0) }) else { return .mistake(.notNow) }
    try visit.store.uncover(box, ofPhoto: view.position, of: view.number, user: person.user.login, at: visit.now)
    return .done(.unbox)
  }

  private func publish(
    _ entry: PhotoEntry, _ view: PhotoView, _ source: PhotoSource, _ visit: Visit, _ person: Visit.Person,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> PhotoOutcome {
    if let mistake = try obstacle(to: entry, source, visit) { return .mistake(mistake) }
    let photo: PublicPhoto?
    do throws(PhotoRefusal) {
      photo = try photoMaker()?.publicPhoto(of: source, words: entry.words, using: &random)
    } catch {
      noteFailure(.photoUndecoded(error))
      photo = nil
    }
    guard let photo else { return .mistake(.decoder) }
    do throws(StoreError) {
      let replaced = try visit.store.publish(
        photo, asPhoto: view.position, of: view.number, user: person.user.login, expecting: source.version,
        at: visit.now)
      PhotoMaker.remove(replaced, workspace)
      return .done(.publish)
    } catch {
      PhotoMaker.remove([photo.picture.name, photo.preview.name], workspace)
      throw error
    }
  }

  private func obstacle(
    to entry: PhotoEntry, _ source: PhotoSource, _ visit: Visit
  ) throws(StoreError) -> PhotoMistake? {
    guard source.photo.name != nil, source.state != .withheld, source.state != .withdrawn else { return .notNow }
    if source.reporterObjects { return .objection }
    guard entry.seen == source.version else { return .changed }
    guard entry.isCleared else { return .tick }
    guard entry.words.unicodeScalars.count <= PhotoEntry.longestWords else { return .tooLong }
    let rules = try visit.store.publicationRules()
    return DraftMaker(rules: rules, wording: { _ in nil }).identifies(entry.words) ? .identifies : nil
  }

  private func withdraw(
    _ view: PhotoView, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> PhotoOutcome {
    let names = try visit.store.withdrawPhoto(
      view.position, of: view.number, by: person.user.role, user: person.user.login, at: visit.now)
    PhotoMaker.remove(names, workspace)
    return .done(.withdraw)
  }
}
