/// Which of the waiting cases to show.
public struct PublicationFilter: Hashable, Sendable {
  /// What is special about a waiting case.
  public enum Mark: Hashable, Sendable {
    /// The text is about something that sends it to a person.
    case flag(DraftFlag)
    /// The reporter asked that it is not published.
    case objection
    /// No flag, no objection, and no finding less sure than so many of a hundred.
    case clear(leastConfidence: Int)
  }

  /// Only cases at the place with this code and in it.
  public var place: String?
  /// Only cases of the category with this code and those below it.
  public var category: String?
  /// Only cases of which this is so, as far as their texts were looked at.
  public var mark: Mark?

  /// All of them, or those that the filter names.
  public init(place: String? = nil, category: String? = nil, mark: Mark? = nil) {
    self.place = place
    self.category = category
    self.mark = mark
  }
}
