import PortalContent

/// `/data/topics.csv`: the hot topics in numbers, in the order of `/topics/`.
enum TopicFile {
  static let href = "/data/topics.csv"
  static let columns = ["topic", "phrase", "place", "category", "days", "people", "before"]

  static func bytes(_ context: SiteContext) -> [UInt8] {
    let (places, categories) = (context.catalogue.places, context.catalogue.categories)
    var file = CSVText(columns)
    for (position, topic) in context.topics.topics.prefix(HotTopics.most).enumerated() {
      file.append([
        HotTopics.anchor(position), topic.phrase, topic.place.map { places[$0].code } ?? "",
        topic.category.map { categories[$0].code } ?? "", String(context.topics.days), String(topic.people),
        before(topic, minimum: context.portal.settings.minimumCell),
      ])
    }
    return file.bytes
  }

  /// A few people of before are told no more exactly here than on the page.
  private static func before(_ topic: HotTopic, minimum: Int) -> String {
    topic.before == 0 || topic.before >= minimum ? String(topic.before) : "<\(minimum)"
  }
}
