import ArgumentParser
import Credentials
import Foundation

/// A new password, typed where nobody reads along; never an argument, which everybody on the machine can read.
enum NewPassword {
  /// Asks for a password and hashes it.
  ///
  /// - Parameter login: whose it will be.
  /// - Returns: what is kept of it, a PHC string.
  /// - Throws: `ExitCode.foundWrong` after saying what is wrong with it.
  static func hash(for login: String) throws -> String {
    let password = Password(typed: try typed())
    if let problem = PasswordRule.problem(with: password, loginName: login) {
      Console.note(problem.sentence)
      throw ExitCode.foundWrong
    }
    var generator = SystemRandomNumberGenerator()
    do throws(CredentialsError) {
      return try PasswordHash(of: password, using: &generator).text
    } catch {
      Console.note("\(error)")
      throw ExitCode.tryAgain
    }
  }

  private static func typed() throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    let first = withoutEcho("New password: ")
    guard withoutEcho("The same again: ") == first else {
      Console.note("The two are not the same. Nothing was changed.")
      throw ExitCode.foundWrong
    }
    return first
  }

  /// Reads a line that the terminal does not show.
  private static func withoutEcho(_ prompt: String) -> String {
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    FileHandle.standardError.write(Data(prompt.utf8))
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine() ?? ""
  }
}

extension PasswordRule.Problem {
  /// What is wrong, and what would do.
  fileprivate var sentence: String {
    switch self {
    case .tooShort: "A password has \(PasswordRule.length.lowerBound) characters or more. A sentence is a good one."
    case .tooLong: "A password has \(PasswordRule.length.upperBound) characters at most."
    case .oneCharacter: "One character over and over is no password."
    case .isLoginName: "The login itself is no password."
    case .common: "This password is one of those that are tried first. Take another."
    }
  }
}
