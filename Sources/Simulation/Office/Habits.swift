import Casework

/// What the scenario does not say of how residents and the office's own staff act.
enum Habits {
  /// From the report, or its return, to the dispatch, in office hours.
  static let dispatch = Pace(median: 9, spreadPercent: 70)
  /// From the contact to the plan for a long-standing problem.
  static let plan = Pace(median: 90, spreadPercent: 40)
  /// From when a grid worker has time to the report on patrol.
  static let patrol = Pace(median: 30, spreadPercent: 80)
  /// From that report to the note that it is set right.
  static let onTheSpot = Pace(median: 18, spreadPercent: 60)
  /// From the contact to the question that stops the clock.
  static let askForMore = Pace(median: 30, spreadPercent: 60)
  /// From that question to the reporter's reply.
  static let reporterReplies = Pace(median: 400, spreadPercent: 70)
  /// From the report to a leader's instruction.
  static let instruct = Pace(median: 200, spreadPercent: 60)
  /// From the answer to a look on the spot.
  static let confirm = Pace(median: 500, spreadPercent: 60)
  /// From the deadline to the supervisor's reminder.
  static let supervise = Pace(median: 90, spreadPercent: 60)
  /// From the reminder to the late answer.
  static let lateAnswer = Pace(median: 420, spreadPercent: 70)
  /// From an unhappy rating, or a silent week's beginning, to the call that asks why.
  static let followUp = Pace(median: 240, spreadPercent: 70)
  /// From that call to the reopening or the closing.
  static let decide = Pace(median: 20, spreadPercent: 50)
  /// From the rating to the closing.
  static let close = Pace(median: 150, spreadPercent: 80)
  /// From the answer to the editor's decision.
  static let publish = Pace(median: 420, spreadPercent: 60)

  /// Reporters who do not want to be published, in thousandths.
  static let wantsNoPublication = 80
  /// Units that hurry where their usual pace is too slow for the limit to sign or to contact, in thousandths.
  static let hurries = 800
  /// Slow cases whose time is extended, in thousandths; the others are answered just in time.
  static let extended = 300
  /// Returned cases that the wrong unit had signed first, in thousandths.
  static let signedBeforeReturn = 500
  /// Silent reporters who are called, in thousandths.
  static let calledWhenSilent = 400
  /// Returned cases that go round by three wrong units, in thousandths.
  static let sentAroundThrice = 150
  /// Joint cases with a second co-unit, in thousandths.
  static let secondCoUnit = 250
  /// Co-units that give their part, in thousandths.
  static let contributes = 930
  /// Cases on which the unit notes how far it is, in thousandths.
  static let remarks = 120
  /// Answers from narrow places that a grid worker looks at on the spot, in thousandths.
  static let confirmed = 150
  /// Rated cases that nobody closes by hand, in thousandths.
  static let leftToRule = 350
  /// Ratings with a line of text, in thousandths.
  static let ratedWithText = 300
  /// What comes of calling a reporter who said nothing.
  static let outcomes = WeightedChoice<FollowUpOutcome>([
    (.reached, 45), (.unreachable, 35), (.silent, 12), (.undecidable, 8),
  ])
  /// What is not rated by then is closed without.
  static let secondsToClose: Int64 = 7 * 86_400

  /// No more than this passes between two runs of what the portal does by itself.
  static let secondsToSweep: Int64 = 86_400

  /// How many days after the answer a resident rates.
  static let daysToRating = WeightedChoice<Int>([(0, 40), (1, 30), (2, 15), (3, 10), (4, 5)])
}
