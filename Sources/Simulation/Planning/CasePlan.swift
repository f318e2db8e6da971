import Casework

/// All that will happen to one case.
struct CasePlan: Sendable {
  /// The case's number among those drawn; its chance depends on nothing else but the seed.
  let draw: Int
  /// What is special about it.
  let traits: CaseTraits
  /// What is reported, as an index of the office's texts.
  let text: Int
  /// Where, as an index of the office's spots.
  let spot: Int
  /// By which way.
  let channel: Channel
  /// Who is responsible, as an index of the office's units.
  let unit: Int
  /// Whether the reporter objects to publication.
  let wantsNoPublication: Bool
  /// Its chance.
  var chance: SeededGenerator
  /// What is done, in order.
  var steps: [Step]
  /// The deadline of the answer in force.
  var answerDue: Timestamp?
  /// How often it is taken up again.
  var reopenCount = 0

  /// When the report comes in.
  var receivedAt: Timestamp { steps.first?.at ?? Timestamp(seconds: 0) }

  /// When it is answered, in its last round; nil while it is not.
  var answeredAt: Timestamp? {
    guard let last = steps.last(where: { $0.deed.isAnswer }) else { return nil }
    return last.at
  }

  /// Whether its answer comes after the deadline.
  var isLate: Bool {
    guard let answeredAt, let answerDue else { return false }
    return answeredAt > answerDue
  }

  /// Who reports and rates.
  var reporter: Role {
    switch channel {
    case .gridWorker: .gridWorker
    case .deputies: .deputy
    case .code, .web, .weChat, .app, .hotline, .mailbox, .imported: .resident
    }
  }

  var responsible: Int32 { Int32(unit) }

  /// Puts something in before the last answer, which has to come later.
  mutating func addBeforeAnswer(_ deed: Deed, at moment: Timestamp) {
    guard let answer = steps.lastIndex(where: { $0.deed.isAnswer }), steps[answer].at > moment else { return }
    steps.insert(Step(at: moment, deed: deed), at: answer)
  }

  mutating func add(_ deed: Deed, at moment: Timestamp) {
    steps.append(Step(at: moment, deed: deed))
  }
}
