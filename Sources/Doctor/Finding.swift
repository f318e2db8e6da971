/// One thing that was looked at, and how it is.
public struct Finding: Hashable, Sendable, Encodable {
  /// What is looked at.
  public enum Check: String, Sendable, Encodable, CaseIterable {
    case permissions, keys, disk, clock, content, database, queue, backup, outbox, publication, site, photographs, web,
      certificate
  }

  /// How it is.
  public enum Level: String, Sendable, Encodable {
    /// As it should be.
    case fine
    /// Residents notice nothing yet.
    case warning
    /// Something does not work, or what should be shut is open.
    case wrong
  }

  /// What was looked at.
  public let check: Check
  /// How it is.
  public let level: Level
  /// What was found, as a sentence. Nothing that anybody wrote in a report is in it.
  public let sentence: String
  /// What to do; nil where nothing needs to be done.
  public let advice: String?

  init(_ check: Check, _ level: Level, _ sentence: String, _ advice: String? = nil) {
    self.check = check
    self.level = level
    self.sentence = sentence
    self.advice = advice
  }
}
