import CaseStore
import Casework
import Testing

@Suite("Those who answer residents ask the store for what content says")
struct ChoicesTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  @Test("the portal's profile comes back as content last said it")
  func profile() throws {
    #expect(try store.profile() == PortalProfile())
    var reference = PortalReference.sample
    reference.profile = PortalProfile(
      name: "回音", office: "办公室", host: "https://e.example", telephone: "0539-2180000", language: "en")
    _ = try store.synchronize(reference)
    #expect(try store.profile() == reference.profile)
    reference.profile.telephone = ""
    _ = try store.synchronize(reference)
    #expect(try store.profile().telephone == "")
    #expect(try store.offset() == .china)
  }

  @Test("a place comes with the places it lies in, narrowest first; an unknown one with none")
  func surroundings() throws {
    #expect(try store.placeAndSurroundings("c2").map(\.code) == ["c2", "s1", "d"])
    #expect(try store.placeAndSurroundings("c2").map(\.parent) == ["s1", "d", nil])
    #expect(try store.placeAndSurroundings("nowhere").isEmpty)
  }

  @Test("categories that are gone from content can no longer be chosen")
  func categories() throws {
    #expect(try store.categoriesInUse().map(\.code) == ["k", "k1"])
    var generator = SeededGenerator(1)
    _ = try store.receiveSample(&generator)
    var reference = PortalReference.sample
    reference.categories.removeLast()
    _ = try store.synchronize(reference)
    #expect(try store.categoriesInUse().map(\.code) == ["k"])
  }

  @Test("one code is found with what a scan of it does")
  func code() throws {
    try store.addCodes([Code(text: "ACODE2", place: "c2", material: "poster", placement: "")])
    #expect(try store.code("ACODE1")?.place == "c1")
    #expect(try store.code("NOCODE") == nil)
    try store.retire(code: "ACODE2")
    #expect(try store.code("ACODE2")?.status == .retired)
    try store.redirect(code: "ACODE2", to: "ACODE1")
    #expect(try store.code("ACODE2")?.status == .redirected(to: "ACODE1"))
  }
}
