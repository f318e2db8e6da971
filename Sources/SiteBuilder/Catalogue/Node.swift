/// A place, a unit or a category with a page of its own.
struct Node: Sendable {
  /// The code content gives it.
  let code: String
  /// The name shown.
  let name: String
  /// The address of its page.
  let href: String
  /// The position of the node it lies in, among nodes of its sort.
  let parent: Int?
  /// The heading it stands under: a unit's peer group; empty elsewhere.
  let group: String
  /// How far down the tree it stands, from 0.
  let depth: Int
  /// True for what is kept for its past cases only.
  let isRetired: Bool
}
