internal import Glibc

/// What has been done to the site so far, each step with its way back.
struct Journal {
  enum Step {
    /// The page and the prepared file changed names.
    case exchanged(path: String, work: String)
    /// The prepared file replaced the page, to which `spare` is a link.
    case replaced(path: String, work: String, spare: String)
    /// The prepared file is where nothing was.
    case movedIn(path: String, work: String)
    /// The file is in the work folder.
    case movedOut(path: String, work: String)
    case madeFolder(String)
    case removedFolder(String)
  }

  private(set) var steps: [Step] = []

  mutating func append(_ step: Step) { steps.append(step) }

  /// Takes all steps back, the last first, as far as that goes.
  ///
  /// - Throws: The first refusal, after everything else was tried.
  func undo(in site: borrowing OpenFolder) throws(SystemFailure) {
    var failure: SystemFailure?
    for step in steps.reversed() {
      do throws(SystemFailure) { try undo(step, in: site) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func undo(_ step: Step, in site: borrowing OpenFolder) throws(SystemFailure) {
    switch step {
    case .exchanged(let path, let work): try site.exchange(work, with: site, path)
    case .replaced(let path, let work, let spare):
      try site.link(path, to: site, work)
      try site.move(spare, to: site, path)
    case .movedIn(let path, let work): try site.move(path, to: site, work)
    case .movedOut(let path, let work): try site.move(work, to: site, path)
    case .madeFolder(let path): try site.removeFolder(path)
    case .removedFolder(let path): try site.makeFolder(path)
    }
  }
}
