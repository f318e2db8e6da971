/// 答复模板: an answer to begin from.
public struct ReplyTemplate: Hashable, Sendable {
  /// For cases of the category with this code and those below it; nil for every category.
  public var category: String?
  /// What staff choose it by.
  public var title: String
  /// The text, to be completed by whoever answers.
  public var text: String

  /// A template.
  public init(category: String? = nil, title: String, text: String) {
    self.category = category
    self.title = title
    self.text = text
  }
}
