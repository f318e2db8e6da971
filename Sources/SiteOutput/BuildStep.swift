/// One named part of a build. Steps share a context, which each of them may change.
public struct BuildStep<Context: ~Copyable, Failure: Error> {
  /// Shows in progress and in errors.
  public let name: String
  /// The work.
  let run: (inout Context, StepProgress) throws(Failure) -> Void

  /// A step of this name that does this work.
  public init(_ name: String, run: @escaping (inout Context, StepProgress) throws(Failure) -> Void) {
    self.name = name
    self.run = run
  }
}

/// A failure, and the step it happened in.
public struct BuildStepError<Failure: Error>: Error, CustomStringConvertible {
  /// The name of the step.
  public let step: String
  /// Why it failed.
  public let failure: Failure

  /// The step's name, then what the failure says.
  public var description: String { "\(step): \(failure)" }
}

extension BuildStep where Context: ~Copyable {
  /// Runs steps in order and stops at the first that fails.
  ///
  /// - Throws: ``BuildStepError`` with the name of the step that failed.
  public static func runAll(
    _ steps: [BuildStep], on context: inout Context, reporting report: @escaping @Sendable (BuildProgress) -> Void
  ) throws(BuildStepError<Failure>) {
    for (index, step) in steps.enumerated() {
      report(.began(step: step.name, number: index + 1, of: steps.count))
      do throws(Failure) {
        try step.run(&context, StepProgress(step: step.name, report: report))
      } catch {
        throw BuildStepError(step: step.name, failure: error)
      }
      report(.ended(step: step.name))
    }
  }
}
