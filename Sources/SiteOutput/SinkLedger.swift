/// Which sinks are out, and what the others brought back.
struct SinkLedger: Sendable {
  private var handedOut = 0
  private var givenBack = 0
  private var files: [SiteFile] = []
  private var failure: SiteOutputError?
  private var isFinished = false

  mutating func handOut() -> Int {
    handedOut += 1
    return handedOut - 1
  }

  mutating func take(_ files: [SiteFile], _ failure: SiteOutputError?) {
    givenBack += 1
    self.files += files
    self.failure = self.failure ?? failure
  }

  mutating func finish() throws(SiteOutputError) -> [SiteFile] {
    if isFinished { throw .alreadyFinished }
    isFinished = true
    if let failure { throw failure }
    if handedOut != givenBack { throw .sinksOpen(count: handedOut - givenBack) }
    defer { files = [] }
    return files
  }
}
