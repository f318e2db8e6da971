internal import Pages
internal import Templates

/// The shape of `message.mustache`: a heading, a sentence, and the ways on.
struct MessagePage {
  static let template = "message"

  let shape: Shape
  private let chrome: Chrome
  private let heading: TextSlot
  private let sentence: TextSlot

  init() {
    var builder = ShapeBuilder("message")
    chrome = Chrome(&builder)
    heading = builder.text("heading")
    sentence = builder.text("sentence")
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, heading title: String, sentence text: String) {
    let head = PageHead(title: title, description: text, path: nil, isHidden: true)
    chrome.fill(&record, site: site, head: head)
    record.set(heading, title)
    record.set(sentence, text)
  }
}
