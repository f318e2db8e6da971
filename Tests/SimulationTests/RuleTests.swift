import CaseStore
import Casework
import PortalContent
import Simulation
import Testing

/// What the portal does by itself in a simulated history, and what people write in it.
@Suite("Rules in a simulated history")
struct RuleTests {
  private struct Played {
    let portal: Portal
    let histories: [[Event]]
  }

  private static let played = Result {
    let history = try PlayedHistory(cases: 1_500) { scenario in
      scenario.rates.completion = 985
      scenario.rates.returned = 80
      scenario.rates.late = 40
    }
    return Played(portal: history.portal, histories: try history.histories())
  }

  @Test("take up at once what displeases, as often as they say and no oftener")
  func reopening() throws {
    let played = try Self.played.get()
    var final = 0
    for events in played.histories {
      for (event, next) in zip(events, events.dropFirst()) where event.action == .reopen {
        #expect(event.role == .system)
        #expect(next.action == .sign)
      }
      let unhappy = events.indices.filter {
        events[$0].action == .rate && events[$0].grade.map { !$0.isSatisfied } ?? false
      }
      for (count, index) in unhappy.enumerated() {
        let next = events[(index + 1)...].first { $0.action != .confirm }
        if count < played.portal.automatic.reopensAtMost {
          #expect(next?.action == .reopen && next?.at == events[index].at)
        } else {
          #expect(next?.action == .followUp)
          final += 1
        }
      }
    }
    #expect(final > 5)
  }

  @Test("send what is returned to the unit that was named")
  func named() throws {
    for events in try Self.played.get().histories {
      for (index, event) in events.enumerated() where event.action == .sendBack {
        #expect(events[index...].first { $0.action == .dispatch }?.target == event.target)
      }
    }
  }

  @Test("supervise the third return")
  func thirdReturn() throws {
    let played = try Self.played.get()
    let thrice = played.histories.filter { $0.count { $0.action == .sendBack } >= 3 }
    #expect(thrice.count > 5)
    for events in thrice {
      let third = try #require(events.indices.filter { events[$0].action == .sendBack }.dropFirst(2).first)
      #expect(events[third + 1].action == .supervise && events[third + 1].role == .system)
    }
  }

  @Test("escalate what is late, then supervise it")
  func escalation() throws {
    let histories = try Self.played.get().histories
    let escalated = histories.filter { $0.contains { $0.action == .escalate } }
    #expect(escalated.count > 50)
    #expect(escalated.contains { $0.contains { $0.action == .supervise && $0.role == .system } })
    for events in escalated {
      let due = events.prefix { $0.action != .escalate }.compactMap(\.deadlines?.answer).last
      let moment = events.first { $0.action == .escalate }?.at
      #expect(try #require(due) <= (try #require(moment)))
    }
  }

  @Test("close what is left alone once its time is over, and not before")
  func closing() throws {
    let played = try Self.played.get()
    let wait = try #require(played.portal.automatic.closesAfter)
    var closed = 0
    for events in played.histories {
      for (index, event) in events.enumerated() where event.action == .close && event.role == .system {
        let last = events[..<index].last { [.answer, .rate, .followUp].contains($0.action) }
        let due = try played.portal.calendar.deadline(wait.amount, wait.measure, from: try #require(last).at)
        #expect(due <= event.at && event.at < due + 86_400)
        closed += 1
      }
    }
    #expect(closed > 300)
  }

  @Test("look back at some closed cases after the set time")
  func lookingBack() throws {
    let played = try Self.played.get()
    let lookedBack = played.histories.filter { $0.contains { $0.action == .lookBack } }
    #expect((30...110).contains(lookedBack.count))
    for events in lookedBack {
      let closed = try #require(events.last { $0.action == .close }).at
      let moment = try #require(events.first { $0.action == .lookBack }).at
      #expect(moment >= closed + Int64(played.portal.automatic.lookBackDays) * 86_400)
    }
  }

  @Test("let the clock stand while the reporter is asked, and give the time back")
  func pausing() throws {
    let played = try Self.played.get()
    let paused = played.histories.filter { $0.contains { $0.action == .pause } }
    #expect(paused.count > 20)
    for events in paused {
      let start = try #require(events.firstIndex { $0.action == .pause })
      let end = try #require(events.firstIndex { $0.action == .unpause })
      let before = try #require(events[..<start].compactMap(\.deadlines?.answer).last)
      let after = try #require(events[end].deadlines?.answer)
      let taken = try played.portal.calendar.workingSeconds(from: events[start].at, to: events[end].at)
      #expect(
        after == (try played.portal.calendar.moved(before, byWorkingTimeFrom: events[start].at, to: events[end].at)))
      #expect(taken > 0 && after > before)
    }
  }

  @Test("have co-units give their part between the dispatch and the answer")
  func jointHandling() throws {
    let histories = try Self.played.get().histories
    let contributions = histories.joined().filter { $0.action == .contribute }
    #expect(contributions.count > 60)
    for events in histories {
      guard let answer = events.firstIndex(where: { $0.action == .answer }) else { continue }
      for contribution in events.indices where events[contribution].action == .contribute {
        #expect(contribution < answer)
        #expect(events[..<contribution].contains { $0.action == .joinUnit && $0.target == events[contribution].unit })
      }
    }
  }

  @Test("call reporters: some are reached, some are not, some say nothing")
  func followUps() throws {
    let outcomes = try Self.played.get().histories.joined().filter { $0.action == .followUp }.map(\.outcome)
    #expect(Set(outcomes) == Set(FollowUpOutcome.allCases.map(Optional.some)))
  }

  @Test("have people write what they mean, with every name filled in")
  func remarks() throws {
    let played = try Self.played.get()
    let written: Set<Action> = [
      .sendBack, .extend, .shelve, .pause, .contribute, .remark, .instruct, .lookBack, .answer,
    ]
    for event in played.histories.joined() where written.contains(event.action) {
      let text = try #require(event.text)
      #expect(!text.isEmpty && !text.contains("{") && !text.contains("}"))
    }
    let units = Dictionary(uniqueKeysWithValues: played.portal.units.map { ($0.code, $0.name) })
    for event in played.histories.joined() where event.action == .sendBack {
      #expect(event.text?.contains(units[event.target ?? ""] ?? "?") ?? false)
    }
  }

  @Test("a second answer says what was done besides")
  func secondAnswer() throws {
    for events in try Self.played.get().histories where events.contains(where: { $0.action == .reopen }) {
      let answers = events.filter { $0.action == .answer }.map(\.text)
      for (first, second) in zip(answers, answers.dropFirst()) where second != nil { #expect(first != second) }
    }
  }
}
