/// What an office says about publication: which numbers stay readable, what needs no person, how sure a finding has to be.
public struct PublicationRules: Hashable, Sendable {
  /// Hotlines and official telephone numbers, as the office writes them; they stay readable in what is published.
  public var officialNumbers: [String]
  /// A finding the anonymiser is less sure of than so many of a hundred is looked at by a person: its draft is neither published with
  /// others at once nor by the portal itself.
  public var leastConfidence: Int
  /// The codes of the categories whose cases the portal publishes by itself; none where left out. Those below a named one count.
  public var automaticCategories: [String]

  /// Rules where only what differs from the defaults is named: a person decides on every case.
  public init(officialNumbers: [String] = [], leastConfidence: Int = 90, automaticCategories: [String] = []) {
    self.officialNumbers = officialNumbers
    self.leastConfidence = leastConfidence
    self.automaticCategories = automaticCategories
  }
}
