/// How far a build is; made for whoever shows it.
public enum BuildProgress: Sendable, Equatable {
  /// A step begins; steps count from 1.
  case began(step: String, number: Int, of: Int)
  /// Within a step, `done` of `total` are done.
  case advanced(step: String, done: Int, total: Int)
  /// A step has ended well.
  case ended(step: String)
}

/// What a step says while it runs; may be used from several threads.
public struct StepProgress: Sendable {
  private let step: String
  private let report: @Sendable (BuildProgress) -> Void

  init(step: String, report: @escaping @Sendable (BuildProgress) -> Void) {
    self.step = step
    self.report = report
  }

  /// Says that `done` of `total` are done.
  public func advance(to done: Int, of total: Int) { report(.advanced(step: step, done: done, total: total)) }
}
