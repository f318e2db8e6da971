/// A number of the site that the published files do not give.
public struct VerificationMistake: Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// The page says one thing and the files another.
    case differs(says: String, files: String)
    /// Nothing says where the number comes from.
    case noSource
    /// A file or page that others refer to is missing or cannot be read.
    case unreadable
  }

  /// The page or file.
  public let page: String
  /// Which number: a figure, or the line and column of a table.
  public let number: String
  /// What is wrong.
  public let kind: Kind
}

extension VerificationMistake: CustomStringConvertible {
  /// The sentence that says where, what and how it differs.
  public var description: String {
    switch kind {
    case .differs(let says, let files): "\(page): \(number) is ‘\(says)’, and the published files give ‘\(files)’"
    case .noSource: "\(page): nothing says where \(number) comes from"
    case .unreadable: "\(page): \(number) is missing or cannot be read"
    }
  }
}
