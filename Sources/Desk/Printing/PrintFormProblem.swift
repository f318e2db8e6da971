/// Why a form for printing was not taken, by the key of its sentence.
enum PrintFormProblem: String {
  case unknownDesign = "unknown-design"
  case noUse = "no-use"
  case noPlace = "no-place"
  /// No place that is ticked is of a level that gets what is ticked.
  case otherLevel = "other-level"
  case tooMany = "too-many"

  /// How many things one order prints; a print shop is handed several files rather than one that nobody can open.
  static let itemsAtMost = 2000
}
