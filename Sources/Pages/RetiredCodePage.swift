public import Templates

/// The shape of `retired-code.mustache`: what a code that is out of use says, and where it leads.
public struct RetiredCodePage: Sendable {
  /// The name of the template.
  public static let template = "retired-code"

  /// The shape to compile the template against.
  public let shape: Shape
  private let chrome: Chrome
  private let movedHref: TextSlot
  private let chooseHref: TextSlot

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("retired code")
    chrome = Chrome(&builder)
    movedHref = builder.text("movedHref")
    chooseHref = builder.text("chooseHref")
    shape = builder.build()
  }

  /// Fills a record: the address of the form that took its place, if any, and that of the choice of places.
  public func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, moved: String?, choose: String
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(movedHref, moved ?? "")
    record.set(chooseHref, choose)
  }
}
