import PortalContent
import Templates

/// Hot topics as sentences, as `hot-topics.mustache` shows them.
struct HotTopicSlots: Sendable {
  private let list: ListSlot
  private let anchor: TextSlot
  private let place: TextSlot
  private let placeHref: TextSlot
  private let category: TextSlot
  private let categoryHref: TextSlot
  private let phrase: TextSlot
  private let days: TextSlot
  private let people: TextSlot
  private let before: TextSlot
  private let minimum: TextSlot
  private let isNew: FlagSlot
  private let cases: CaseRowSlots?

  init(_ page: inout ShapeBuilder, withCases hasCases: Bool) {
    var row = ShapeBuilder("hot topic")
    anchor = row.text("anchor")
    place = row.text("place")
    placeHref = row.text("placeHref")
    category = row.text("category")
    categoryHref = row.text("categoryHref")
    phrase = row.text("phrase")
    days = row.text("days")
    people = row.text("people")
    before = row.text("before")
    minimum = row.text("minimum")
    isNew = row.flag("isNew")
    cases = hasCases ? CaseRowSlots(&row) : nil
    list = page.list("hotTopics", row.build())
  }

  func fill(_ record: inout Record, most: Int, _ context: SiteContext) {
    fill(&record, context.topics, most: most, context)
  }

  func fill(_ record: inout Record, _ hot: HotTopics, most: Int, _ context: SiteContext) {
    let least = context.portal.settings.minimumCell
    for (position, topic) in hot.topics.prefix(most).enumerated() {
      let at = topic.place.map { context.catalogue.places[$0] }
      let under = topic.category.map { context.catalogue.categories[$0] }
      record.append(list) { row in
        row.set(anchor, HotTopics.anchor(position))
        row.set(place, at?.name ?? "")
        row.set(placeHref, at?.href ?? "")
        row.set(category, under?.name ?? "")
        row.set(categoryHref, under?.href ?? "")
        row.set(phrase, topic.phrase)
        row.set(days, String(hot.days))
        row.set(people, String(topic.people))
        // A few people of before are no more told than a few of now.
        row.set(before, topic.before >= least ? String(topic.before) : "")
        row.set(minimum, String(least))
        row.set(isNew, topic.before == 0)
        cases?.fill(&row, topic.cases, context)
      }
    }
  }
}
