import CaseStore
import Casework
import Foundation
import PortalContent
import Simulation
import Testing

@Suite("A simulated history")
struct HistoryTests {
  @Test("is the same to the byte for the same seed, and another one for another seed")
  func seeds() throws {
    let (one, same, other) = try (
      PlayedHistory(cases: 300, seed: 7), PlayedHistory(cases: 300, seed: 7), PlayedHistory(cases: 300, seed: 8)
    )
    let files = try [one, same].map { try Data(contentsOf: URL(fileURLWithPath: $0.path)) }
    #expect(files[0] == files[1])
    #expect(try one.histories() == same.histories())
    #expect(try one.histories() != other.histories())
  }

  @Test("holds what its events add up to")
  func folds() throws {
    let history = try PlayedHistory(cases: 1_000)
    #expect(try history.store.verifyHistories() == [])
    #expect(try history.facts().count == 1_000)
  }

  @Test("never reaches beyond its last day, and leaves open what is not done by then")
  func end() throws {
    let history = try PlayedHistory(cases: 500, until: day("2026-06-30")) { $0.rates.completion = 950 }
    let events = try history.histories()
    for event in events.joined() { #expect(event.at < history.end) }
    let publications = try publications(history)
    for publication in publications { #expect(publication.at < history.end) }
    let latest = try #require(events.joined().map(\.at).max())
    #expect(history.offset.date(latest) == (try day("2026-06-30")))
    #expect(try history.tally().openNotDue > 0)
  }

  @Test("goes forward in time: cases by their ids and numbers, events within each case")
  func order() throws {
    let history = try PlayedHistory(cases: 500)
    let received = try history.facts().map(\.facts.receivedAt)
    #expect(received == received.sorted())
    for (events, arrival) in zip(try history.histories(), received) {
      #expect(events.first?.at == arrival)
      #expect(events.map(\.at) == events.map(\.at).sorted())
    }
  }

  @Test("has staff at work in office hours of working days only")
  func officeHours() throws {
    let history = try PlayedHistory(cases: 1_000)
    let staff: Set<Role> = [.dispatcher, .handler, .supervisor]
    for event in try history.histories().joined() where staff.contains(event.role) {
      let (date, second) = history.offset.civil(event.at)
      let moment = history.offset.rfc3339(event.at)
      #expect(try history.portal.calendar.isWorkingDay(date), "\(event.action) at \(moment)")
      let hours = history.portal.settings.officeHours
      #expect(hours.contains { $0.contains(second) || $0.upperBound == second }, "\(event.action) at \(moment)")
    }
  }

  @Test("has fewer reports at night, on weekends and on holidays")
  func arrivals() throws {
    let history = try PlayedHistory(cases: 3_000)
    var reports: [DayType: Int] = [:]
    var atNight = 0
    for row in try history.facts() {
      let (date, second) = history.offset.civil(row.facts.receivedAt)
      reports[try DayType(date, history.portal.calendar), default: 0] += 1
      if second < 6 * 3600 { atNight += 1 }
    }
    var days: [DayType: Int] = [:]
    for number in 0...Int(history.scenario.until.daysSince1970 - history.scenario.from.daysSince1970) {
      days[try DayType(history.scenario.from + number, history.portal.calendar), default: 0] += 1
    }
    func reportsADay(_ type: DayType) -> Double { Double(reports[type] ?? 0) / Double(days[type] ?? 1) }
    #expect(days.count == 4)
    #expect(reportsADay(.weekend) < 0.85 * reportsADay(.working))
    #expect(reportsADay(.holiday) < 0.85 * reportsADay(.working))
    #expect(reportsADay(.makeUp) > reportsADay(.weekend))
    #expect((1..<300).contains(atNight))
  }

  private enum DayType {
    case working, weekend, holiday, makeUp

    init(_ date: CivilDate, _ calendar: WorkingCalendar) throws {
      let isWorking = try calendar.isWorkingDay(date)
      self =
        if date.weekday > 5 { isWorking ? .makeUp : .weekend } else { isWorking ? .working : .holiday }
    }
  }

  @Test("has units that differ as their diligence does")
  func diligence() throws {
    let history = try PlayedHistory(cases: 1_000)
    let units = try history.store.referenceData().units
    var durations: [String: Durations] = [:]
    for row in try history.facts() {
      guard let answered = row.facts.answeredAt, let unit = units.first(where: { $0.id == row.unitID }) else {
        continue
      }
      let taken = try history.portal.calendar.workingSeconds(from: row.facts.receivedAt, to: answered)
      durations[unit.value.name, default: Durations()].add(seconds: taken)
    }
    let gas = try #require(durations["清禾燃气公司"]?.median)
    let construction = try #require(durations["建设管理局"]?.median)
    #expect(gas * 2 < construction)
  }

  @Test("has every kind of trouble: returns, joint handling, pauses, extensions, plans, escalations, second rounds")
  func actions() throws {
    let history = try PlayedHistory(cases: 1_000) { $0.rates.completion = 990 }
    let actions = Set(try history.histories().joined().map(\.action))
    let expected: Set<Action> = [
      .receive, .dispatch, .sign, .contact, .answer, .sendBack, .joinUnit, .contribute, .rate, .close, .reopen, .shelve,
      .extend, .pause, .unpause, .instruct, .escalate, .supervise, .followUp, .remark, .confirm, .lookBack,
    ]
    #expect(actions == expected)
  }

  @Test("publishes answered cases after their answer, in the scenario's words")
  func publishing() throws {
    let history = try PlayedHistory(cases: 500)
    let facts = Dictionary(uniqueKeysWithValues: try history.facts().map { ($0.id, $0.facts) })
    let published = try publications(history)
    #expect((400...490).contains(published.count))
    let subjects = Set(history.scenario.texts.map(\.subject))
    let places = Set(history.portal.places.filter { $0.level <= .community }.map(\.name))
    for publication in published {
      let answered = try #require(facts[publication.id]?.answeredAt)
      #expect(publication.at > answered)
      let parts = publication.title.components(separatedBy: " · ")
      #expect(parts.count == 2 && places.contains(parts[0]) && subjects.contains(parts[1]))
      #expect(!publication.question.isEmpty && !publication.answer.isEmpty)
      #expect(!(publication.question + publication.answer).contains("{"))
    }
  }

  private struct Publication {
    let id: Int64
    let at: Timestamp
    let title: String
    let question: String
    let answer: String
  }

  private func publications(_ history: PlayedHistory) throws -> [Publication] {
    let ids = try history.store.publishedCaseIDs()
    var cursor = try history.store.publishedCases(in: try #require(ids.first)...(try #require(ids.last)))
    var publications: [Publication] = []
    while let row = try cursor.next() {
      publications.append(
        Publication(
          id: row.id, at: row.publishedAt, title: String(decoding: row.title, as: UTF8.self),
          question: String(decoding: row.question, as: UTF8.self),
          answer: String(decoding: row.answer, as: UTF8.self)))
    }
    return publications
  }
}
