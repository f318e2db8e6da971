/// What a file of the site is for. Files enter a changed site in this order, so that what a page refers to is there before it.
public enum FileKind: UInt8, Sendable, CaseIterable {
  /// Style sheets, pictures and scripts, which pages refer to.
  case asset
  /// A page of its own: a case, a form, a text.
  case page
  /// What leads to pages: lists, the home page, feeds, site maps.
  case listing
}
