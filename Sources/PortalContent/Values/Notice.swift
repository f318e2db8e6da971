public import Casework

/// A notice of `content/notices/`.
public struct Notice: Hashable, Sendable {
  /// The notice's address under `/notices/`: lower-case letters, digits and hyphens.
  public var slug: String
  /// The day it is dated.
  public var date: CivilDate
  /// The title, without markup.
  public var title: String
  /// The text as HTML, from Markdown; raw HTML in the Markdown is never let through.
  public var bodyHTML: String

  /// A notice with its address, day, title and text.
  public init(slug: String, date: CivilDate, title: String, bodyHTML: String) {
    self.slug = slug
    self.date = date
    self.title = title
    self.bodyHTML = bodyHTML
  }
}
