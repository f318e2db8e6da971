internal import CaseStore
internal import Casework
internal import Credentials
internal import HTTPExchange
internal import Templates

/// What the page of a photograph says besides its lists: where it stands, what was done, what can be done.
struct PhotoHeadSlots {
  private let texts: [Name: TextSlot]
  private let flags: [Flag: FlagSlot]

  private enum Name: String, CaseIterable {
    case number, photoPosition, stateName, notice, problem, draftHref, previousHref, nextHref, pictureHref, decideHref
    case decideToken, seen, corner, photoWidth, photoHeight, cornerX, cornerY, publicHref, typedWords, againHref
  }

  private enum Flag: String, CaseIterable {
    case isShown, mayCover, hasBoxes, mayPublish, mayWithdraw, isOutdated, isBarred, isCleared, isCaseWaiting
  }

  init(_ builder: inout ShapeBuilder) {
    var texts: [Name: TextSlot] = [:]
    for name in Name.allCases { texts[name] = builder.text(name.rawValue) }
    var flags: [Flag: FlagSlot] = [:]
    for flag in Flag.allCases { flags[flag] = builder.flag(flag.rawValue) }
    (self.texts, self.flags) = (texts, flags)
  }

  func fill(
    _ record: inout Record, _ view: PhotoView, _ source: PhotoSource, _ maker: PageMaker, _ visit: Visit,
    _ person: Visit.Person
  ) throws(Failure) {
    let path = "/publication/\(view.number)/photo/\(view.position)"
    let values: [Name: String] = [
      .number: view.number.description, .photoPosition: String(view.position),
      .stateName: try maker.say(source.standingKey),
      .notice: try view.done.map { deed throws(Failure) in try maker.say("desk.photo.done.\(deed.rawValue)") } ?? "",
      .problem: try view.mistake.map { mistake throws(Failure) in try maker.say(mistake.key) } ?? "",
      .draftHref: visit.address("/publication/\(view.number)"),
      .previousHref: neighbour(view, -1, visit), .nextHref: neighbour(view, 1, visit),
      .pictureHref: visit.address(path + "/picture", [("v", String(source.version))]),
      .decideHref: visit.address(path), .decideToken: person.token.formToken(for: path),
      .seen: String(source.version), .corner: view.corner?.text ?? "",
      .photoWidth: String(source.photo.width), .photoHeight: String(source.photo.height),
      .cornerX: view.corner.map { String($0.x) } ?? "", .cornerY: view.corner.map { String($0.y) } ?? "",
      .publicHref: source.state == .published ? source.published.map { "/photos/\($0.picture.name)" } ?? "" : "",
      .typedWords: view.typed?["words"] ?? source.published?.words ?? "", .againHref: visit.address(path),
    ]
    for (name, slot) in texts { record.set(slot, values[name] ?? "") }
    let isEditor = person.user.role.publishes && source.photo.name != nil
    let isBarred = source.reporterObjects || source.state == .withheld || source.state == .withdrawn
    let standing: [Flag: Bool] = [
      .isShown: source.photo.name != nil, .mayCover: isEditor, .hasBoxes: !source.boxes.isEmpty,
      .mayPublish: isEditor && !isBarred, .mayWithdraw: source.published != nil, .isOutdated: source.isOutdated,
      .isBarred: isBarred, .isCleared: view.typed?["cleared"] != nil && view.mistake != .changed,
      .isCaseWaiting: source.state != .published,
    ]
    for (flag, slot) in flags { record.set(slot, standing[flag] ?? false) }
  }

  /// The address of the photograph before or after; empty where there is none.
  private func neighbour(_ view: PhotoView, _ step: Int, _ visit: Visit) -> String {
    let positions = view.sources.map(\.photo.position)
    guard let index = positions.firstIndex(of: view.position), positions.indices.contains(index + step) else {
      return ""
    }
    return visit.address("/publication/\(view.number)/photo/\(positions[index + step])")
  }
}
