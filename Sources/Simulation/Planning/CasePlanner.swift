import Casework
import PortalContent

/// Plans single cases, from the report to the closing. Nothing planned for the end or later is done.
struct CasePlanner: Sendable {
  let office: SimulatedOffice
  let seed: UInt64
  private var end: Timestamp { office.end }

  /// A case up to its first answer, in time where the limits let it.
  ///
  /// One that must be answered is drawn again until it comes in early enough for that.
  func plan(_ draw: Int, _ traits: CaseTraits, mustBeAnswered: Bool) -> CasePlan {
    var chance = SeededGenerator(seed: seed, stream: .cases, draw)
    var plan = self.plan(draw, traits, &chance)
    // A short history has no room for what takes long, so the second half of the trials has nothing special.
    for trial in 1..<60 where mustBeAnswered && (plan.answeredAt ?? end) >= end {
      plan = self.plan(draw, trial < 30 ? traits : CaseTraits(), &chance)
    }
    return plan
  }

  private func plan(_ draw: Int, _ traits: CaseTraits, _ chance: inout SeededGenerator) -> CasePlan {
    var received = office.arrivals.draw(&chance)
    let (channel, text) = report(fitting: traits, at: received, &chance)
    let spot = office.choices.spot(for: channel, &chance)
    if channel == .gridWorker { received = onPatrol(received, &chance) }
    let wantsNoPublication = chance.happens(Habits.wantsNoPublication)
    var plan = CasePlan(
      draw: draw, traits: traits, text: text, spot: spot, channel: channel, unit: office.unit(for: text, at: spot),
      wantsNoPublication: wantsNoPublication, chance: chance, steps: [Step(at: received, deed: .receive)],
      answerDue: office.due(.answer, office.texts[text], channel, traits.flags, from: received))
    if office.texts[text].isOnTheSpot {
      plan.add(.answerOnTheSpot, at: office.after(Habits.onTheSpot, from: received, &plan.chance))
    } else {
      handle(&plan, from: dispatch(&plan, from: received))
      disturb(&plan)
    }
    chance = plan.chance
    return plan
  }

  private func report(
    fitting traits: CaseTraits, at moment: Timestamp, _ chance: inout SeededGenerator
  ) -> (Channel, text: Int) {
    let month = office.calendar.offset.date(moment).month.month
    var (channel, text) = (Channel.web, 0)
    for _ in 0..<40 {
      channel = office.choices.channels.draw(&chance) ?? .web
      text = office.choices.text(in: month, by: channel, &chance)
      if fits(traits, office.texts[text]) { break }
    }
    return (channel, text)
  }

  /// Grid workers report on patrol, in office hours; those of a history that ends before the next patrol, at once.
  private func onPatrol(_ moment: Timestamp, _ chance: inout SeededGenerator) -> Timestamp {
    let patrolled = office.after(Habits.patrol, from: moment, &chance)
    return patrolled < end ? patrolled : moment
  }

  private func fits(_ traits: CaseTraits, _ text: SimulatedText) -> Bool {
    if traits.isSpecial && text.isOnTheSpot { return false }
    if traits.isLongStanding { return office.canBeLongStanding(text) }
    return !traits.isJoint || office.canTakeSeveral(text)
  }

  /// Dispatches to the unit responsible, where so planned by way of wrong ones; tells when.
  private func dispatch(_ plan: inout CasePlan, from received: Timestamp) -> Timestamp {
    var moment = office.after(Habits.dispatch, from: received, &plan.chance)
    var known = [plan.unit]
    if plan.traits.isReturned {
      for _ in 0..<(plan.chance.happens(Habits.sentAroundThrice) ? 3 : 1) {
        guard let wrong = office.otherUnit(than: known, at: plan.spot, &plan.chance) else { break }
        known.append(wrong)
      }
      // Each names the next; only the last one names the right one.
      for (wrong, next) in zip(known.dropFirst(), known.dropFirst(2) + [plan.unit]) {
        moment = sendAround(&plan, by: wrong, naming: next, from: moment)
      }
    }
    plan.add(.dispatch(to: plan.responsible), at: moment)
    return moment
  }

  /// To a wrong unit and back; tells when it is dispatched again.
  private func sendAround(
    _ plan: inout CasePlan, by wrong: Int, naming next: Int, from dispatched: Timestamp
  ) -> Timestamp {
    let diligence = office.diligence(of: wrong)
    plan.add(.dispatch(to: Int32(wrong)), at: dispatched)
    var moment = office.after(diligence.sign, from: dispatched, &plan.chance)
    if plan.chance.happens(Habits.signedBeforeReturn) {
      plan.add(.sign(by: Int32(wrong)), at: moment)
      moment = office.after(diligence.contact, from: moment, &plan.chance)
    }
    plan.add(.sendBack(by: Int32(wrong), to: Int32(next)), at: moment)
    return office.after(Habits.dispatch, from: moment, &plan.chance)
  }
}

extension Diligence {
  /// From the dispatch to the signature.
  var sign: Pace { Pace(median: signMinutes, spreadPercent: spreadPercent) }
  /// From the signature to the talk with the reporter.
  var contact: Pace { Pace(median: contactMinutes, spreadPercent: spreadPercent) }
  /// From the talk to the answer.
  var answer: Pace { Pace(median: answerMinutes, spreadPercent: spreadPercent) }
}
