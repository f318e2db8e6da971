/// A line that staff or a resident might write while a case is handled.
public struct ScenarioRemark: Hashable, Sendable {
  /// What it is written about.
  public enum Occasion: Hashable, CaseIterable, Sendable {
    /// Why a unit sends a case back; `{unit}` is the unit it names instead.
    case returned
    /// Why more time is needed.
    case extended
    /// The plan for a long-standing problem.
    case plan
    /// What the reporter is asked, while the clock stands still.
    case pause
    /// What a co-unit gives to the lead unit.
    case contribution
    /// A unit's note of how far it is.
    case remark
    /// A leader's instruction.
    case instruction
    /// A supervisor's reminder.
    case supervision
    /// What came of a call to the reporter.
    case followUp
    /// What was found on looking back at a closed case.
    case lookBack
    /// What was found on the spot after an answer.
    case confirmation
    /// What a satisfied reporter adds to the rating.
    case pleased
    /// What an unhappy reporter adds to the rating.
    case displeased
    /// The answer after a case was taken up again.
    case secondAnswer
  }

  /// What it is written about.
  public var occasion: Occasion
  /// The code of the category it fits, with those below it; nil for every category.
  public var category: String?
  /// The line; `{place}` stands for the name of the place, `{unit}` for that of the unit concerned.
  public var text: String

  /// A line for an occasion.
  public init(_ occasion: Occasion, category: String? = nil, text: String) {
    self.occasion = occasion
    self.category = category
    self.text = text
  }

  static let place = "place"
  static let unit = "unit"
}
