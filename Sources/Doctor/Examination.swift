public import Casework
public import Workspace

/// A visit to a portal: looks at everything that has gone wrong elsewhere before, changes nothing.
public struct Examination: Sendable {
  let workspace: Workspace
  let now: Timestamp
  let address: String?
  let allowances: Allowances

  /// A visit.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - now: what time it is.
  ///   - address: the address that residents use, as in `https://e.example.gov.cn`; nil to leave the web server alone.
  ///   - allowances: how long and how much is still in order.
  public init(
    _ workspace: Workspace, at now: Timestamp, address: String? = nil, allowances: Allowances = Allowances()
  ) {
    self.workspace = workspace
    self.now = now
    self.address = address
    self.allowances = allowances
  }

  /// Looks at everything.
  ///
  /// - Returns: what was found; at least one finding for each ``Finding/Check`` that could be looked at.
  public func run() -> Diagnosis {
    Diagnosis(
      findings: permissions() + keys() + disk() + clock() + content() + databaseFindings() + backup() + site()
        + (address.map { web(at: $0) } ?? [.notLookedAtFromOutside]))
  }

  /// How long ago a moment was.
  func age(of moment: Timestamp) -> Int64 { now - moment }
}
