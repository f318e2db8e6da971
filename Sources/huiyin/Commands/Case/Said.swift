import ArgumentParser
import CaseStore
import Casework

/// Says what became of one command, as text or as JSON, and ends with the exit code that belongs to it.
struct Said {
  let asJSON: Bool
  let offset: UTCOffset
  /// The case's number as typed.
  let number: String

  init(asJSON: Bool, offset: UTCOffset, number: String) {
    (self.asJSON, self.offset, self.number) = (asJSON, offset, number)
  }

  /// Says what an action gave.
  func say(_ body: () throws -> DeedResult) throws {
    try ask {
      let result = try body()
      return [asJSON ? try JSONLine.text(DeedJSON(result, offset)) : result.text(offset)]
    }
  }

  /// Says the lines that were asked for.
  func ask(_ body: () throws -> [String]) throws {
    do {
      for line in try body() { Console.result(asJSON ? line : line.forTerminal) }
    } catch {
      guard let failure = DeedFailure(error) else { throw error }
      if asJSON {
        Console.result(try JSONLine.text(failure.json(number, offset)))
      } else {
        for line in failure.lines(offset) { Console.note(line) }
      }
      throw failure.code
    }
  }
}
