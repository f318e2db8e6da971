/// What a page says of itself: its title, its address, and where it belongs in the navigation.
public struct PageHead: Sendable {
  /// The sections of the navigation.
  public enum Section: Sendable {
    case home
    case cases
    case places
    case units
    case boards
    case track
    case none
  }

  /// The page's own title, without the portal's name.
  public var title: String
  /// One sentence for search engines and shared links.
  public var description: String
  /// The path from the root, as in `/places/`; nil for answers that have no lasting address.
  public var path: String?
  /// The section it belongs to.
  public var section: Section
  /// True keeps search engines away.
  public var isHidden: Bool

  /// A page's head.
  public init(
    title: String, description: String, path: String?, section: Section = .none, isHidden: Bool = false
  ) {
    self.title = title
    self.description = description
    self.path = path
    self.section = section
    self.isHidden = isHidden
  }
}
