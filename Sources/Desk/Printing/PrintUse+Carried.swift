internal import CaseStore
internal import Casework

extension PrintUse {
  /// What a form carries for it; what comes back is only ever compared with this.
  var carried: String { "\(level.rawValue)|\(material)|\(placement)" }
}
