import PortalContent

/// The offices under `Examples/` that have a scenario.
enum Example: String, CaseIterable, Sendable {
  case banyang, gaoxin, nancheng, hotline

  func portal() throws -> Portal { try Portal.read(workspace: PlayedHistory.root + "/Examples/" + rawValue) }
}
