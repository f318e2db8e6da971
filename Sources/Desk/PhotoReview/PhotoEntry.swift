internal import CaseStore
internal import Casework
internal import HTTPExchange

/// What a form of a photograph's page asks for.
enum PhotoEntryDeed: String, CaseIterable {
  /// A click on the photograph: the first is a corner, the second the one opposite.
  case corner
  /// A rectangle typed as four numbers.
  case box
  case unbox
  case publish
  case withdraw

  /// Whether a role may do it: taking off is for all who see it, the rest for editors.
  func isFor(_ role: Role) -> Bool { self == .withdraw ? role.reviewsPublication : role.publishes }
}

/// Why it is not done as it was asked for.
enum PhotoMistake: String {
  /// The picture's button was pressed by keyboard, which says nothing of a place.
  case keyboard
  case outside
  case tiny
  case range
  case many
  case tick
  case tooLong = "too-long"
  /// The words under it name or number somebody.
  case identifies
  case objection
  case notNow = "not-now"
  case changed
  /// The photograph cannot be decoded here.
  case decoder

  /// The key of the sentence that says so.
  var key: String { "desk.photo.error.\(rawValue)" }

  var status: Status {
    switch self {
    case .changed: .conflict
    case .decoder: .serviceUnavailable
    default: .unprocessableContent
    }
  }
}

/// What was sent from a photograph's page.
struct PhotoEntry {
  /// Unicode scalars of the words under a photograph.
  static let longestWords = 60

  let deed: PhotoEntryDeed
  let form: FormFields

  /// Nil for a form that no page of the desk sends.
  init?(_ form: FormFields) {
    guard let deed = form["deed"].flatMap({ PhotoEntryDeed(rawValue: $0) }) else { return nil }
    (self.deed, self.form) = (deed, form)
  }

  /// The size that was clicked on, and the place on it.
  var click: (shot: ShotSize, x: Int, y: Int)? {
    guard let shot = form["shot"].flatMap({ ShotSize(rawValue: $0) }), let x = form["at.x"].flatMap({ Int($0) }),
      let y = form["at.y"].flatMap({ Int($0) })
    else { return nil }
    return (shot, x, y)
  }

  /// The words under it, in one line.
  var words: String { (form["words"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// How far the photograph had come when somebody looked.
  var seen: Int? { form["seen"].flatMap { Int($0) } }

  var isCleared: Bool { form["cleared"] != nil }
}
