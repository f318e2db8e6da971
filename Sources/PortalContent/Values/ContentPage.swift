/// A page of `content/pages/`.
public struct ContentPage: Hashable, Sendable {
  /// The page's address under the site, such as `about` for `/about/`: lower-case letters, digits and hyphens.
  public var slug: String
  /// The title, without markup.
  public var title: String
  /// The text as HTML, from Markdown; raw HTML in the Markdown is never let through.
  public var bodyHTML: String
  /// Where the page stands among the others; lower comes first.
  public var order: Int

  /// A page with its address, title and text.
  public init(slug: String, title: String, bodyHTML: String, order: Int) {
    self.slug = slug
    self.title = title
    self.bodyHTML = bodyHTML
    self.order = order
  }
}
