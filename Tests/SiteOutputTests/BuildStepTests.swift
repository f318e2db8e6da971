import Synchronization
import Testing

@testable import SiteOutput

@Suite("Build steps")
struct BuildStepTests {
  struct Trouble: Error, Equatable {}

  @Test("run in order on one context, report, and stop at the first that fails, which the error names")
  func steps() {
    let reported = Mutex<[BuildProgress]>([])
    var trail: [String] = []
    let steps = [
      BuildStep<[String], Trouble>("read") { context, progress throws(Trouble) in
        context.append("read")
        progress.advance(to: 2, of: 3)
      },
      BuildStep("write") { _, _ throws(Trouble) in throw Trouble() },
      BuildStep("never") { context, _ throws(Trouble) in context.append("never") },
    ]
    let error = #expect(throws: BuildStepError<Trouble>.self) {
      try BuildStep.runAll(steps, on: &trail) { progress in reported.withLock { $0.append(progress) } }
    }
    #expect(error?.description == "write: Trouble()")
    #expect(trail == ["read"])
    #expect(
      reported.withLock { $0 } == [
        .began(step: "read", number: 1, of: 3), .advanced(step: "read", done: 2, total: 3), .ended(step: "read"),
        .began(step: "write", number: 2, of: 3),
      ])
  }
}
