/// Something of the site besides cases: a notice, a page of content, a service, a contact.
public struct SearchPage: Hashable, Sendable {
  /// What it is; the raw value is the end of the wording's key.
  public enum Sort: String, CaseIterable, Sendable {
    case notice
    case page
    case service
    case contact
  }

  /// What it is.
  public let sort: Sort
  /// Its headline.
  public let title: String
  /// Its text, plain.
  public let text: String
  /// Its address.
  public let href: String

  /// A page.
  public init(sort: Sort, title: String, text: String, href: String) {
    self.sort = sort
    self.title = title
    self.text = text
    self.href = href
  }
}
