/// What a notice may say besides the case's number and where it stands. Content names those that go out; none by itself,
/// because messages pass through the hands of others.
public enum NoticeFact: String, CaseIterable, Hashable, Sendable {
  /// The name of the category.
  case category
  /// The name of the place, no narrower than what is published.
  case place
  /// The name of the unit that has the case.
  case unit
  /// By when the next step is due.
  case due
  /// The answer, of a case that has one.
  case answer
}
