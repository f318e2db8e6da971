public import Casework

/// A case taken over from another system, with its answer where it has one.
public struct ImportedCase: Sendable {
  /// The name of the system or file series it comes from.
  public var source: String
  /// Its number there; the same one again is the same case.
  public var sourceID: String
  /// What the resident wanted.
  public var kind: Kind
  /// The way it came in; `.imported` where that is not known.
  public var channel: Channel
  /// The code of its place, where known.
  public var place: String?
  /// The code of its category, where known.
  public var category: String?
  /// The code of the unit that handled it, where known.
  public var unit: String?
  /// Its headline.
  public var subject: String?
  /// What the resident wrote.
  public var text: String
  /// Where exactly, as given.
  public var location: String?
  /// When it was reported.
  public var receivedAt: Timestamp
  /// When it was dispatched; the report's own time where that is not known.
  public var dispatchedAt: Timestamp?
  /// The answer; nil while there is none.
  public var answer: Answer?
  /// What the public reads of it; nil for what is not explicitly public.
  public var publication: PublicText?

  /// An answer and its time.
  public struct Answer: Hashable, Sendable {
    /// What was answered.
    public var text: String
    /// When; never before the report.
    public var at: Timestamp

    /// An answer given at a moment.
    public init(text: String, at: Timestamp) {
      self.text = text
      self.at = at
    }
  }

  /// A case with what is known of it.
  public init(
    source: String, sourceID: String, kind: Kind, channel: Channel = .imported, place: String? = nil,
    category: String? = nil, unit: String? = nil, subject: String? = nil, text: String, location: String? = nil,
    receivedAt: Timestamp, dispatchedAt: Timestamp? = nil, answer: Answer? = nil, publication: PublicText? = nil
  ) {
    self.source = source
    self.sourceID = sourceID
    self.kind = kind
    self.channel = channel
    self.place = place
    self.category = category
    self.unit = unit
    self.subject = subject
    self.text = text
    self.location = location
    self.receivedAt = receivedAt
    self.dispatchedAt = dispatchedAt
    self.answer = answer
    self.publication = publication
  }
}

/// What became of one imported case.
public enum ImportOutcome: Hashable, Sendable {
  /// A new case with this number.
  case added(CaseNumber)
  /// It was there, and says the same.
  case present
  /// It was there, and now has its answer.
  case answered
  /// It was there with another text or answer; it was left as it is.
  case differs
}
