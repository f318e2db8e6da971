internal import CaseStore
internal import Casework
internal import Templates

/// One line of the record of a photograph.
struct PhotoLogRow {
  let shape: Shape
  private let at: TextSlot
  private let who: TextSlot
  private let what: TextSlot

  init() {
    var builder = ShapeBuilder("photo log")
    at = builder.text("at")
    who = builder.text("who")
    what = builder.text("what")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ deed: PhotoDeed, _ moments: Moments) throws(Failure) {
    let maker = moments.maker
    row.set(at, moments.short(deed.at))
    let role = try maker.say("desk.role.\(deed.role.rawValue)")
    row.set(who, deed.user.map { "\(role) \($0)" } ?? role)
    row.set(what, try maker.say("desk.photo.did.\(deed.deed.rawValue)", ("count", deed.detail ?? "")))
  }
}
