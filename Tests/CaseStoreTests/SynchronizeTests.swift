import CaseStore
import Casework
import Testing

@Suite("Content is written into the store")
struct SynchronizeTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private func place(_ code: String) throws -> Stored<Place>? {
    try store.referenceData().places.first { $0.value.code == code }
  }

  @Test("what was written comes back, in the order of content")
  func roundTrip() throws {
    let data = try store.referenceData()
    #expect(data.places.map(\.value) == PortalReference.sample.places)
    #expect(data.units.map(\.value) == PortalReference.sample.units)
    #expect(data.categories.map(\.value) == PortalReference.sample.categories)
    #expect(data.codes.map(\.value.text) == ["ACODE1"])
  }

  @Test("the same content again changes nothing")
  func again() throws {
    #expect(try store.synchronize(.sample) == SynchronizeSummary())
  }

  @Test("a place that is renamed and moved keeps its id, its codes and its cases")
  func moved() throws {
    var generator = SeededGenerator(1)
    let receipt = try store.receiveSample(&generator)
    let before = try #require(try place("c1"))
    var changed = PortalReference.sample
    changed.places.append(Place(code: "s2", name: "二街道", level: .street, parent: "d"))
    changed.places[2].name = "幸福社区"
    changed.places[2].formerNames = ["一社区"]
    changed.places[2].parent = "s2"
    let summary = try store.synchronize(changed)
    #expect(summary.added == 1 && summary.changed == 1 && summary.removed == 0)
    let after = try #require(try place("c1"))
    #expect(after.id == before.id)
    #expect(after.value.parent == "s2")
    #expect(after.value.formerNames == ["一社区"])
    let code = try #require(try? CodeText(parsing: receipt.queryCode))
    #expect(try store.status(receipt.number, queryCode: code)?.place == "幸福社区")
    #expect(try store.place(ofCode: "ACODE1") == "c1")
  }

  @Test("what is gone from content is deleted, or retired where cases or codes refer to it")
  func vanished() throws {
    var changed = PortalReference.sample
    changed.places.removeLast(2)
    let summary = try store.synchronize(changed)
    #expect(summary.removed == 1 && summary.retired == 1)
    #expect(try place("c2") == nil)
    #expect(try place("c1")?.isRetired == true)
    var generator = SeededGenerator(1)
    let report = NewReport(origin: .code("ACODE1"), kind: .help, channel: .code, text: "x")
    #expect(throws: StoreError.retiredPlace("c1")) { try store.receive(report, at: monday, using: &generator) }
    _ = try store.synchronize(.sample)
    #expect(throws: Never.self) { try store.receive(report, at: monday, using: &generator) }
  }

  @Test("an entry that refers to nothing is told and leaves the store as it was")
  func dangling() throws {
    var wrong = PortalReference.sample
    wrong.places[1].name = "改名"
    wrong.places[3].parent = "nowhere"
    #expect(throws: StoreError.unknownPlace("nowhere")) { try store.synchronize(wrong) }
    #expect(try place("s1")?.value.name == "一街道")
  }

  @Test("a code is handed out once")
  func codes() throws {
    let code = Code(text: "ACODE1", place: "c2", material: "sticker", placement: "")
    #expect(throws: StoreError.codeInUse("ACODE1")) { try store.addCodes([code]) }
    #expect(throws: StoreError.unknownCode("ACODE1")) { try store.redirect(code: "ACODE1", to: "ACODE1") }
  }

  @Test("a redirection to a redirected code leads to where that one leads")
  func chain() throws {
    try store.addCodes(["ACODE2", "ACODE3"].map { Code(text: $0, place: "c2", material: "poster", placement: "") })
    try store.redirect(code: "ACODE1", to: "ACODE2")
    try store.redirect(code: "ACODE2", to: "ACODE3")
    #expect(try store.codes().map(\.status) == [.redirected(to: "ACODE3"), .redirected(to: "ACODE3"), .active])
  }
}
