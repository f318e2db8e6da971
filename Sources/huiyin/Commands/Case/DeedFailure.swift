import ArgumentParser
import CaseStore
import Casework

/// Why an action was not done, where that is a matter between people and not of the machine.
enum DeedFailure {
  case refused(Refusal)
  case changed([Event])
  case unknown(StoreError)
  case mistaken(DeedMistake)
  /// The reporter objects, or somebody decided about the publication meanwhile.
  case unpublished(StoreError)

  /// Nil for what stops the whole command: a full disk, a busy or damaged database.
  init?(_ error: any Error) {
    switch error {
    case let mistake as DeedMistake: self = .mistaken(mistake)
    case StoreError.refused(let refusal): self = .refused(refusal)
    case StoreError.changedMeanwhile(let events): self = .changed(events)
    case let error as StoreError:
      switch error {
      case .unknownCase, .unknownUnit, .unknownUser, .unknownPlace, .unknownCategory, .unknownCode, .retiredPlace:
        self = .unknown(error)
      case .reporterObjects, .publicationChanged: self = .unpublished(error)
      default: return nil
      }
    default: return nil
    }
  }

  /// 1 where the case or the rules are against it, 75 where another look is needed, 64 where it was not understood.
  var code: ExitCode {
    switch self {
    case .refused, .unknown: .foundWrong
    case .changed, .unpublished(.publicationChanged): .tryAgain
    case .unpublished: .foundWrong
    case .mistaken(let mistake): mistake.isAboutTheCase ? .foundWrong : .usage
    }
  }

  var message: String {
    switch self {
    case .refused(let refusal): "\(refusal)"
    case .changed(let events): "\(StoreError.changedMeanwhile(since: events))"
    case .unknown(let error), .unpublished(let error): "\(error)"
    case .mistaken(let mistake): "\(mistake)"
    }
  }

  /// One word for programs.
  var kind: String {
    switch self {
    case .changed, .unpublished(.publicationChanged): "changed"
    case .refused, .unpublished: "refused"
    case .unknown: "unknown"
    case .mistaken: "mistaken"
    }
  }

  func lines(_ offset: UTCOffset) -> [String] {
    guard case .changed(let events) = self else { return [message] }
    return [message] + events.map { "  \($0.line(offset))" }
  }
}

extension Event {
  /// One line of a history: when, what, by whom, to whom.
  func line(_ offset: UTCOffset) -> String {
    var line = "\(sequence). \(offset.dayAndMinute(at)) \(action.rawValue) by \(user ?? role.rawValue)"
    if let unit { line += " of \(unit)" }
    if let target { line += " to \(target)" }
    if let earlierCase { line += " into \(earlierCase)" }
    if let outcome { line += ", \(outcome.rawValue)" }
    if let grade { line += ", \(grade.name)" }
    if let resolution { line += ", \(resolution.name)" }
    if let due { line += ", by \(offset.dayAndMinute(due))" }
    return line
  }
}
