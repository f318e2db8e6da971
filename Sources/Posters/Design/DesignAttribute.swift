/// The `data-` attributes that a design may hold: what they mean is in docs/print.md.
enum DesignAttribute: String, CaseIterable {
  // On <svg>.
  case name = "data-name"
  case bleed = "data-bleed"
  case safe = "data-safe"
  case use = "data-use"
  case distance = "data-distance"
  case level = "data-level"
  case foldX = "data-fold-x"
  case foldY = "data-fold-y"
  case sheet = "data-repeat"
  // On <text>.
  case fitWidth = "data-fit-width"
  case fitLines = "data-fit-lines"
  case fitMin = "data-fit-min"
  case fitGrow = "data-fit-grow"
  case fitDrop = "data-fit-drop"
  // On <rect>.
  case code = "data-code"
  case logo = "data-logo"

  /// The element it belongs on.
  var element: String {
    switch self {
    case .name, .bleed, .safe, .use, .distance, .level, .foldX, .foldY, .sheet: "svg"
    case .fitWidth, .fitLines, .fitMin, .fitGrow, .fitDrop: "text"
    case .code, .logo: "rect"
    }
  }
}

extension Element {
  subscript(attribute: DesignAttribute) -> String? { self[attribute.rawValue] }
}
