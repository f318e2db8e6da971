internal import Pages
internal import Templates

/// The shape of `status.mustache`: what a reporter sees of the own case.
struct StatusPage {
  static let template = "status"

  /// What the page shows, as text.
  struct Content {
    var number: String
    var state: String
    var next: String
    var answerHeading = ""
    var answer: [Substring] = []
    var question: [Substring]
    var location: String?
    var timeline: [Line] = []
  }

  /// One line of the timeline.
  struct Line {
    var day: String
    var what: String
    var who: String
    var isAnswer: Bool
  }

  let shape: Shape
  private let chrome: Chrome
  private let number: TextSlot
  private let state: TextSlot
  private let next: TextSlot
  private let hasAnswer: FlagSlot
  private let answerHeading: TextSlot
  private let answer: TextListSlot
  private let question: TextListSlot
  private let location: TextSlot
  private let line: TimelineRow
  private let timeline: ListSlot

  init() {
    var builder = ShapeBuilder("status")
    chrome = Chrome(&builder)
    number = builder.text("number")
    state = builder.text("stateSentence")
    next = builder.text("nextSentence")
    hasAnswer = builder.flag("hasAnswer")
    answerHeading = builder.text("answerHeading")
    answer = builder.texts("answer")
    question = builder.texts("question")
    location = builder.text("location")
    line = TimelineRow()
    timeline = builder.list("timeline", line.shape)
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, head: PageHead, _ content: Content) {
    chrome.fill(&record, site: site, head: head)
    record.set(number, content.number)
    record.set(state, content.state)
    record.set(next, content.next)
    record.set(hasAnswer, !content.answer.isEmpty)
    record.set(answerHeading, content.answerHeading)
    for paragraph in content.answer { record.append(answer, String(paragraph)) }
    for paragraph in content.question { record.append(question, String(paragraph)) }
    record.set(location, content.location ?? "")
    for entry in content.timeline {
      record.append(timeline) {
        line.fill(&$0, day: entry.day, what: entry.what, who: entry.who, isAnswer: entry.isAnswer)
      }
    }
  }
}
