import CaseStore
import Casework
import Glibc
import PortalContent
import Simulation
import Testing

/// An example office with an empty database.
final class LoopOffice {
  let portal: Portal
  let store: CaseStore
  private let folder: String
  fileprivate let rules: DispatchRules

  init(_ example: Example) throws {
    let portal = try example.portal()
    var template = Array("/tmp/loop-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    store = try CaseStore(path: folder + "/portal.sqlite", access: .owner)
    _ = try store.synchronize(PortalReference(portal))
    // The rules as the desk has them: from the store.
    rules = DispatchRules(
      try store.dispatchRules(), categories: portal.categories, places: portal.places, units: portal.units)
    self.portal = portal
  }

  deinit {
    for name in ["portal.sqlite", "portal.sqlite-journal", "portal.sqlite.queue"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  func report(
    at placeName: String, of categoryName: String, _ kind: Kind, by channel: Channel, role: Role = .resident,
    user: String? = nil, _ moment: String
  ) throws -> Loop {
    let place = try #require(portal.places.first { $0.name == placeName }).code
    let category = try #require(portal.categories.first { $0.name == categoryName && $0.parent != nil }).code
    var generator = SeededGenerator(seed: 1)
    let receipt = try store.receive(
      NewReport(
        origin: .place(place), category: category, kind: kind, channel: channel, role: role, user: user, text: "内容"),
      at: self.moment(moment), using: &generator)
    return Loop(office: self, number: receipt.number, category: category, place: place)
  }

  func unit(_ name: String) throws -> String { try #require(portal.units.first { $0.name == name }).code }

  func name(_ unit: String) -> String? { portal.units.first { $0.code == unit }?.name }

  /// A moment of the office's own clock, such as `2026-06-01 09:00`.
  func moment(_ text: String) throws -> Timestamp {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return portal.settings.offset.moment(
      try #require(CivilDate(String(parts[0]))), secondOfDay: clock[0] * 3600 + clock[1] * 60)
  }
}

/// A case on its way.
struct Loop {
  let office: LoopOffice
  let number: CaseNumber
  let category: String
  let place: String

  func suggestedUnit() throws -> String {
    try #require(office.rules.suggestion(category: category, place: place)).unit
  }

  func state() throws -> Case { try #require(try Case(history: try office.store.history(number))) }

  func record(_ event: NewEvent, _ moment: String) throws { try record(event, office.moment(moment)) }

  func record(_ event: NewEvent, _ moment: Timestamp) throws {
    try office.store.record(event, on: number, at: moment)
  }

  /// Signs, contacts and answers, ten minutes after each other, with something in between.
  func handle(by unit: String, from start: String, _ between: (Timestamp) throws -> Void = { _ in }) throws {
    let start = try office.moment(start)
    try record(NewEvent(.sign, by: .handler, unit: unit), start)
    try record(NewEvent(.contact, by: .handler, unit: unit), start + 600)
    try between(start + 1200)
    try record(NewEvent(.answer, by: .handler, unit: unit, text: "已办好"), start + 1800)
  }

  func rateAndClose(_ moment: String, by role: Role) throws {
    let moment = try office.moment(moment)
    try record(NewEvent(.rate, by: role, grade: .satisfied, resolution: .resolved), moment)
    try record(NewEvent(.close, by: .dispatcher), moment + 3600)
  }

  func expect(_ state: CaseState, actions: [Action]) throws {
    #expect(try self.state().state == state)
    #expect(try office.store.history(number).map(\.action) == actions)
    #expect(try office.store.verifyHistories() == [])
  }
}
