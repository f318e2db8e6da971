/// One tag of a template, as written.
struct Tag: Sendable {
  enum Kind: Sendable {
    case escaped
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// What stands between the delimiters, without the sigil and the space around it.
  let name: String
  /// Where the opening delimiter and the byte after the closing one are.
  let range: Range<Int>
  /// The white space before the tag when the tag has its lines for itself and they are dropped.
  var ownLine: Range<Int>?
  /// Nothing but white space before it on its line.
  var firstOnLine = false
  /// Nothing but white space after it on its line.
  var lastOnLine = false

  /// Wording stands in running text, so its tag never takes the line's end along.
  var isWording: Bool { kind == .partial && name.hasPrefix(Wording.prefix) }

  /// What tells `{{> sha256:name}}`, the digest of a template's text, from a partial.
  static let digestPrefix = "sha256:"

  /// The template whose digest the tag stands for; nil for any other tag. It stands in running text too.
  var digested: String? {
    guard kind == .partial, name.hasPrefix(Self.digestPrefix) else { return nil }
    return String(name.dropFirst(Self.digestPrefix.count))
  }

  var mayOwnLine: Bool {
    switch kind {
    case .escaped, .raw, .parent: false
    case .partial: !isWording && digested == nil
    case .section, .inverted, .close, .block, .comment, .delimiters: true
    }
  }
}

/// A template's source in reading order.
enum Token: Sendable {
  /// The beginning of a line that has something of its own to show, with the white space it begins with.
  case lineStart(Range<Int>, blank: Bool)
  case text(Range<Int>)
  case lineEnd(Range<Int>)
  case tag(Tag)
}
