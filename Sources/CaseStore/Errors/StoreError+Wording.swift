internal import Casework
internal import SQLite

/// All sentences of this target stand here.
///
/// Codes and numbers that may come from a form are not repeated: the text may go to a web server's log.
extension StoreError: CustomStringConvertible {
  /// What happened, where, and what to do, for an operator.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no database at \(path). “huiyin init” makes a workspace with one."
    case .notPortalDatabase(let path):
      "\(path) is not a Huiyin database. It was left as it is; check the path."
    case .newerSchema(let path, let found, let known):
      "\(path) has schema \(found); this program knows schemas up to \(known). Update the program."
    case .olderSchema(let path, let found, let known):
      "\(path) has schema \(found); this program needs schema \(known). Run “huiyin migrate” once."
    case .busy(let error), .full(let error), .readOnly(let error), .corrupt(let error), .failed(let error):
      error.description
    case .damaged(let path, let findings):
      "\(path) is damaged: \(findings.joined(separator: "; ")). Restore the last backup and keep this file."
    case .unknownName(let statement):
      "The database holds a name that this program does not know. Update the program, or restore the last backup. "
        + "Read by: \(statement)"
    case .replaced(let path):
      "\(path) was replaced by a restore. Nothing was stored; start this program again."
    case .notSynchronized(let path):
      "\(path) does not hold the portal's settings yet. Run “huiyin build” or “huiyin check” once."
    case .ontoItself(let path):
      "\(path) is the database itself. Name another file for the copy."
    case .file(let path, let reason):
      "\(path): \(reason)"
    case .unknownPlace, .retiredPlace, .unknownCode, .codeInUse, .unknownUnit, .unknownUser, .loginInUse,
      .unknownCategory, .unknownCase, .reporterObjects, .tooManyReports:
      reference
    case .changedMeanwhile(let events):
      "The case was changed in the meantime (\(events.map(\.action.rawValue).joined(separator: ", "))). "
        + "Look at it again, then decide."
    case .publicationChanged:
      "Somebody decided on the publication in the meantime, or there is another answer. Look at it again, then decide."
    case .refused(let refusal):
      refusal.description
    }
  }

  private var reference: String {
    switch self {
    case .unknownPlace: "No place has this code. Places stand in content/places.csv."
    case .retiredPlace: "This place takes no more reports."
    case .reporterObjects: "The reporter asked that this case is not published. Withhold it."
    case .unknownCode: "No printed code reads so."
    case .codeInUse: "This code is handed out already."
    case .unknownUnit: "No unit has this code. Units stand in content/units.csv."
    case .tooManyReports:
      "Reports of one address are over the limit of this hour (abuse in content/portal.yaml). They are taken again when it is over."
    case .unknownUser: "No member of staff has this login. “huiyin user add” makes one."
    case .loginInUse: "Another member of staff has this login. Choose another one."
    case .unknownCategory: "No category in use has this code. Categories stand in content/categories.csv."
    default: "There is no case with this number."
    }
  }
}
