public import Casework
public import Workspace

/// A visit to a portal: looks at everything that has gone wrong elsewhere before, changes nothing.
public struct Examination: Sendable {
  let workspace: Workspace
  let now: Timestamp
  let address: String?
  let allowances: Allowances
  let decoderTrial: @Sendable () -> DecoderTrial?

  /// A visit.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - now: what time it is.
  ///   - address: the address that residents use, as in `https://e.example.gov.cn`; nil to leave the web server alone.
  ///   - allowances: how long and how much is still in order.
  ///   - decoderTrial: has the decoder of photographs decode one; nil where that is not known here.
  public init(
    _ workspace: Workspace, at now: Timestamp, address: String? = nil, allowances: Allowances = Allowances(),
    decoderTrial: @escaping @Sendable () -> DecoderTrial? = { nil }
  ) {
    self.workspace = workspace
    self.now = now
    self.address = address
    self.allowances = allowances
    self.decoderTrial = decoderTrial
  }

  /// Looks at everything.
  ///
  /// - Returns: what was found; at least one finding for each ``Finding/Check`` that could be looked at.
  public func run() -> Diagnosis {
    var findings = permissions() + keys() + disk() + clock() + content()
    findings += databaseFindings() + backup() + site() + photographs()
    findings += address.map { web(at: $0) } ?? [.notLookedAtFromOutside]
    return Diagnosis(findings: findings)
  }

  /// How long ago a moment was.
  func age(of moment: Timestamp) -> Int64 { now - moment }
}
