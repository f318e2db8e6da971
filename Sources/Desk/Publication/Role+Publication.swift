internal import Casework

extension Role {
  /// Whether the role sees what waits to be published, and may keep or take it off the site.
  var reviewsPublication: Bool { self == .editor || self == .supervisor }

  /// Whether the role decides what of a text is shown, and publishes it.
  var publishes: Bool { self == .editor }
}
