public import Casework

/// All that the desk shows of one case.
public struct CaseFile: Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What the resident wants.
  public let kind: Kind
  /// The way it came in.
  public let channel: Channel
  /// The code of its place; nil where it has none.
  public let place: String?
  /// The places it lies in, narrowest first.
  public let placeLine: [Place]
  /// The code of its category; nil where it has none.
  public let category: String?
  /// The names of its category and of the one above, widest first.
  public let categoryLine: [String]
  /// The headline, where one was given.
  public let subject: String?
  /// What is wrong, in the reporter's words.
  public let text: String
  /// Where exactly, in the reporter's words.
  public let location: String?
  /// True where the reporter does not want it published.
  public let wantsNoPublication: Bool
  /// Whether a sealed contact is kept.
  public let hasContact: Bool
  /// Its photographs, those erased by now too.
  public let photos: [CasePhoto]
  /// How many other people said that they have the same problem.
  public let endorsementCount: Int
  /// The printed code it was reported at; nil where none was scanned.
  public let code: String?
  /// Where it stands.
  public let sum: Case
  /// What happened to it, oldest first.
  public let history: [Event]
  /// The names of staff in the history, by login.
  public let staffNames: [String: String]
  /// Later cases that were merged into this one.
  public let merged: [CaseNumber]
  /// Why somebody has to look at it first; nil where nothing holds it.
  public let hold: Hold?
}

/// An earlier case that says nearly the same.
public struct LikelyDuplicate: Hashable, Sendable {
  /// Its number.
  public let number: CaseNumber
  /// Where it stands.
  public let state: CaseState
  /// When it came in.
  public let receivedAt: Timestamp
  /// What it says.
  public let text: String
  /// How alike the texts are, from ``Similarity/suggestsDuplicate`` to 1.
  public let likeness: Double
}
