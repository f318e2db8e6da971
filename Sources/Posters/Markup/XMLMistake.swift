/// Why a document is not XML, and at which byte.
struct XMLMistake: Error, Equatable {
  enum Kind: Hashable, Sendable {
    case noElement
    case afterEnd
    case tag
    case quote
    case reference
    case attributeTwice(String)
    case closes(String)
    case unclosed(String)
    case endsInside
  }

  let kind: Kind
  let position: Int
}
