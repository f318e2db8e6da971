import Pages
import Templates

/// `topics-page.mustache`: what people report now more than before, with the newest cases of each topic.
struct TopicsPage: Sendable {
  static let template = "topics-page"
  static let href = "/topics/"

  let shape: Shape
  private let chrome: Chrome
  private let topics: HotTopicSlots
  private let cutOff: TextSlot

  init() {
    var builder = ShapeBuilder("hot topics")
    chrome = Chrome(&builder)
    topics = HotTopicSlots(&builder, withCases: true)
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("topics.page"), description: try context.say("topics.description"), path: Self.href))
    topics.fill(&record, most: HotTopics.most, context)
    record.set(cutOff, context.cutOffText)
  }
}
