import Casework
import Pages
import Templates

/// `faq.mustache`: what people asked and were answered, by first-level category, newest first.
struct FAQPage: Sendable {
  static let template = "faq"
  static let href = "/faq/"
  /// How many questions stand under one category.
  private static let most = 5

  let shape: Shape
  private let chrome: Chrome
  private let structured: HTMLSlot
  private let groups: ListSlot
  private let heading: TextSlot
  private let categoryHref: TextSlot
  private let questions: ListSlot
  private let title: TextSlot
  private let href: TextSlot
  private let answer: TextSlot

  init() {
    var question = ShapeBuilder("question")
    title = question.text("title")
    href = question.text("href")
    answer = question.text("answer")
    var group = ShapeBuilder("questions of a category")
    heading = group.text("heading")
    categoryHref = group.text("categoryHref")
    questions = group.list("questions", question.build())
    var builder = ShapeBuilder("frequent questions")
    chrome = Chrome(&builder)
    structured = builder.html("structured")
    groups = builder.list("groups", group.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("faq.title"), description: try context.say("faq.description"), path: Self.href))
    let nodes = context.catalogue.categories
    var shown: [AnsweredQuestion] = []
    for top in nodes.indices where nodes[top].parent == nil {
      let asked = context.questions.filter { $0.category.map { Catalogue.top($0, in: nodes) } == top }
      guard !asked.isEmpty else { continue }
      shown += asked.prefix(Self.most)
      record.append(groups) { record in
        record.set(heading, nodes[top].name)
        record.set(categoryHref, nodes[top].href)
        for entry in asked.prefix(Self.most) {
          record.append(questions) { row in
            row.set(title, entry.title)
            row.set(href, entry.href)
            row.set(answer, entry.answer)
          }
        }
      }
    }
    if let data = StructuredData(questions: shown, host: context.facts.host) {
      record.set(structured, utf8: data.json)
    } else {
      record.setAbsent(structured)
    }
  }
}
