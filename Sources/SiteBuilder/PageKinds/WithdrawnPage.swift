import CaseStore
import Pages
import Templates
import Casework
import PortalContent

/// `withdrawn.mustache`: what stands at the address of a case that was taken off the site.
struct WithdrawnPage: Sendable {
  static let template = "withdrawn"

  let shape: Shape
  private let chrome: Chrome
  private let number: TextSlot
  private let day: TextSlot

  init() {
    var builder = ShapeBuilder("withdrawn case")
    chrome = Chrome(&builder)
    number = builder.text("number")
    day = builder.text("day")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ withdrawn: WithdrawnPublication, _ context: SiteContext) throws {
    let title = try context.say("withdrawn.title")
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: title, description: title, path: Self.href(withdrawn, context), section: .cases, isHidden: true))
    record.set(number, withdrawn.number)
    record.set(day, context.portal.settings.offset.date(withdrawn.decidedAt).description)
  }

  /// The address the case had while it was published.
  static func href(_ withdrawn: WithdrawnPublication, _ context: SiteContext) -> String {
    "/cases/\(context.portal.settings.offset.date(withdrawn.receivedAt).month)/\(withdrawn.number).html"
  }
}
