/// What somebody looks for.
public struct SearchQuestion: Hashable, Sendable {
  /// The words, as typed.
  public let text: String
  /// The code of a place whose cases, with those of its parts, are wanted; empty for all.
  public let place: String
  /// The code of a category; empty for all.
  public let category: String
  /// The code of a unit; empty for all.
  public let unit: String
  /// A month of receipt, such as `2026-11`; empty for all.
  public let month: String
  /// The page of results, from 1.
  public let page: Int

  /// A question. Of a long text only the first sixty characters count.
  public init(
    text: String = "", place: String = "", category: String = "", unit: String = "", month: String = "", page: Int = 1
  ) {
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostScalars)))
    self.place = place
    self.category = category
    self.unit = unit
    self.month = month
    self.page = page
  }

  /// True where it asks for cases of some place, category, unit or month only.
  public var isNarrowed: Bool { !(place.isEmpty && category.isEmpty && unit.isEmpty && month.isEmpty) }

  /// Nobody types more, and each character costs the server time.
  private static let mostScalars = 60
}
