import Pages
import Templates

/// The shape of `case.mustache`, with the names that the build declares.
struct CaseRecord {
  let shape: Shape
  private let chrome: Chrome
  private let texts: [(TextSlot, String)]
  private let categoryHref: TextSlot
  private let late: FlagSlot
  private let crumbs: ListSlot
  private let crumbName: TextSlot
  private let crumbHref: TextSlot
  private let question: TextListSlot
  private let answer: TextListSlot
  private let hasOthers: FlagSlot
  private let others: ListSlot
  private let otherTitle: TextSlot
  private let otherHref: TextSlot
  private let photoNote: TextSlot
  private let timeline: ListSlot
  private let day: TextSlot
  private let what: TextSlot
  private let who: TextSlot
  private let isAnswer: FlagSlot

  init() {
    var crumb = ShapeBuilder("crumb")
    crumbName = crumb.text("name")
    crumbHref = crumb.text("href")
    var entry = ShapeBuilder("timeline")
    day = entry.text("day")
    what = entry.text("what")
    who = entry.text("who")
    isAnswer = entry.flag("isAnswer")
    var builder = ShapeBuilder("case page")
    chrome = Chrome(&builder)
    crumbs = builder.list("crumbs", crumb.build())
    texts = SampleCasePage.texts.map { name, value in (builder.text(name), value) }
    categoryHref = builder.text("categoryHref")
    late = builder.flag("late")
    question = builder.texts("question")
    answer = builder.texts("answer")
    hasOthers = builder.flag("hasOthers")
    var other = ShapeBuilder("related case")
    otherTitle = other.text("title")
    otherHref = other.text("href")
    others = builder.list("others", other.build())
    // As nearly all cases, this one has no photographs that are public.
    photoNote = builder.text("photoNote")
    var photo = ShapeBuilder("photograph")
    for name in ["pictureHref", "previewHref", "previewWidth", "previewHeight", "photoText", "photoWords"] {
      _ = photo.text(name)
    }
    _ = builder.list("photos", photo.build())
    timeline = builder.list("timeline", entry.build())
    shape = builder.build()
  }

  /// Fills a record as the build does after the data are read.
  func fill(_ record: inout Record, _ sample: SampleCasePage) {
    chrome.fill(&record, site: sample.site, head: sample.head)
    for (name, href) in sample.crumbs {
      record.append(crumbs) { row in
        row.set(crumbName, name)
        row.set(crumbHref, href)
      }
    }
    for (slot, value) in texts { record.set(slot, value) }
    record.set(categoryHref, "/categories/road-lamp/")
    record.set(late, false)
    record.set(photoNote, "")
    for paragraph in sample.question { record.append(question, paragraph) }
    for paragraph in sample.answer { record.append(answer, paragraph) }
    record.set(hasOthers, true)
    for (href, title) in sample.others {
      record.append(others) { row in
        row.set(otherHref, href)
        row.set(otherTitle, title)
      }
    }
    for (position, action) in sample.actions.enumerated() {
      record.append(timeline) { row in
        row.set(day, "2026-09-1\(position)")
        row.set(what, action)
        row.set(who, "建设管理局")
        row.set(isAnswer, position == sample.actions.count - 1)
      }
    }
  }
}
