/// What was found.
public struct SearchAnswer: Sendable {
  /// How a question could be read.
  public enum Reading: Sendable {
    /// Nothing was asked.
    case empty
    /// There are single characters only: too little to look for.
    case tooShort
    /// There are signs only, no letter, digit or Chinese character.
    case noWords
    /// It was looked for.
    case searched
  }

  /// As many cases are counted and can be leafed through.
  public static let most = 500
  /// As many cases are on a page.
  public static let perPage = 10
  /// As many notices, services and contacts are shown.
  public static let mostPages = 6

  /// How the question could be read.
  public internal(set) var reading: Reading
  /// How many cases were found; at most ``most``.
  public internal(set) var caseCount = 0
  /// True where there are more than ``most``.
  public internal(set) var isMore = false
  /// The cases of the page asked for: those with the words in their headlines first, and each sort newest first.
  public internal(set) var cases: [SearchedCase] = []
  /// The page shown, from 1: the last one where a later one was asked for.
  public internal(set) var page = 1
  /// How many pages there are.
  public internal(set) var pageCount = 1
  /// Notices, services and contacts; on the first page, and only where nothing narrower was asked for.
  public internal(set) var pages: [SearchedPage] = []
  /// True where there are more of them than are shown.
  public internal(set) var hasMorePages = false

  /// Nothing found yet.
  public init(_ reading: Reading) {
    self.reading = reading
  }
}

/// A published case that was found.
public struct SearchedCase: Sendable {
  /// Its number.
  public let number: String
  /// The address of its page.
  public let href: String
  /// Its place's name; empty where it has none.
  public let place: String
  /// Its category's name; empty where it has none.
  public let category: String
  /// The day of its answer; empty while there is none.
  public let answeredOn: String
  /// Its headline.
  public let title: [SearchPiece]
  /// What stands around the words, or the beginning.
  public let excerpt: [SearchPiece]
  /// True where the excerpt is of the answer.
  public let isAnswer: Bool
}

/// A notice, service or contact that was found.
public struct SearchedPage: Sendable {
  /// What it is.
  public let sort: SearchPage.Sort
  /// Its address.
  public let href: String
  /// Its headline.
  public let title: [SearchPiece]
  /// What stands around the words, or the beginning.
  public let excerpt: [SearchPiece]
}
