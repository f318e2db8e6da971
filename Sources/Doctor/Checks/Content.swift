import PortalContent
import Workspace

extension Examination {
  /// Whether the next build can read what the office wrote.
  func content() -> [Finding] {
    do {
      let portal = try Portal.read(workspace: workspace.path)
      return [.contentFine(places: portal.places.count, warnings: portal.warnings.count)]
    } catch {
      return [.contentMistakes(error.diagnostics.map(\.description))]
    }
  }
}
