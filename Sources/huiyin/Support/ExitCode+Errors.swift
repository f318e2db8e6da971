import ArgumentParser
import CaseStore
import Foundation
import Importer
import MailIntake
import Posters
import QRCode
import Sealing
import Simulation
import SiteBuilder
import SiteOutput
import Templates

/// The one place where what went wrong becomes an exit code: 1 where content or data are wrong, others as `sysexits.h`.
extension ExitCode {
  /// The work found something wrong with content or data.
  static let foundWrong = ExitCode(1)
  /// EX_USAGE: the command was used wrongly.
  static let usage = ExitCode(64)
  /// EX_DATAERR: a database, a key or a message that this program cannot use.
  static let unusableData = ExitCode(65)
  /// EX_NOINPUT: what was to be read is not there.
  static let noInput = ExitCode(66)
  /// EX_UNAVAILABLE: what is needed is taken, such as a port.
  static let unavailable = ExitCode(69)
  /// EX_SOFTWARE: a mistake in this program.
  static let mistakeOfOurs = ExitCode(70)
  /// EX_IOERR: input or output failed.
  static let inputOutput = ExitCode(74)
  /// EX_TEMPFAIL: others are at it; trying again is safe.
  static let tryAgain = ExitCode(75)
  /// EX_NOPERM: this account may not.
  static let noPermission = ExitCode(77)

  /// The code of an error; nil for those that ArgumentParser knows itself.
  init?(of error: any Error) {
    switch error {
    case let step as BuildStepError<any Error>: self.init(of: step.failure)
    case let error as StoreError: self = .of(error)
    case let error as SiteOutputError: self = .of(error)
    case let error as ImportError: self = .of(error)
    case is TemplateError, is SimulationError, is BudgetError: self = .foundWrong
    case let error as PrintProblem: self = error.isInputOutput ? .inputOutput : .foundWrong
    case is QRCodeError: self = .usage
    case is SealingError, is MailMistake: self = .unusableData
    case is MailTrouble: self = .tryAgain
    case is RenderError: self = .mistakeOfOurs
    case let error as CocoaError: self = .of(errno: error.systemNumber)
    default: return nil
    }
  }

  private static func of(_ error: StoreError) -> ExitCode {
    switch error {
    case .missing: .noInput
    case .notPortalDatabase, .newerSchema, .olderSchema, .corrupt, .damaged, .unknownName, .notSynchronized:
      .unusableData
    case .busy, .replaced, .changedMeanwhile, .publicationChanged, .tooManyReports: .tryAgain
    case .readOnly: .noPermission
    case .full, .failed, .file: .inputOutput
    case .ontoItself: .usage
    case .unknownPlace, .retiredPlace, .unknownCode, .codeInUse, .unknownUnit, .unknownUser, .loginInUse,
      .unknownCategory,
      .unknownCase,
      .reporterObjects, .refused:
      .foundWrong
    }
  }

  private static func of(_ error: SiteOutputError) -> ExitCode {
    switch error {
    case .path, .clashes: .foundWrong
    case .system(let failure): .of(errno: failure.errorNumber)
    case .anotherBuildRuns: .tryAgain
    case .manifestDamaged: .unusableData
    case .folderInTheWay, .leftBetween: .inputOutput
    case .sinksOpen, .alreadyFinished: .mistakeOfOurs
    }
  }

  private static func of(_ error: ImportError) -> ExitCode {
    switch error {
    case .unreadable: .noInput
    case .rejects: .inputOutput
    case .store(let error): .of(error)
    case .notText, .workbook, .jsonList, .noRows, .mapping, .missingField, .repliesWithoutDates, .unknownDefault,
      .noCommunities:
      .foundWrong
    }
  }

  private static func of(errno number: Int32) -> ExitCode {
    [EACCES, EPERM, EROFS].contains(number) ? .noPermission : .inputOutput
  }
}
