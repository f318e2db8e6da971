import CaseStore
import Casework
import Testing

@Suite("What is asked to be printed")
struct PrintOrderTests {
  private let workspace: Workspace
  private let store: CaseStore
  private let wanted = NewPrintOrder(
    design: "poster-a4", ink: .press, isOutlined: true, places: ["c2", "c1", "c2"],
    uses: [
      PrintUse(level: .community, material: "海报", placement: "小区大门"),
      PrintUse(level: .street, material: "海报", placement: ""),
    ])

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    try store.addUser(
      NewStaffMember(login: "lin", name: "林", role: .publicist, unit: nil, passwordHash: "x"), by: nil, at: monday)
  }

  @discardableResult private func ask() throws -> Int64 { try store.add(wanted, by: "lin", at: monday) }

  private func order(_ id: Int64) throws -> PrintOrder { try #require(try store.printOrder(id)) }

  @Test("waits with all that was said, each place once, and is listed newest first, page by page")
  func asked() throws {
    let id = try ask()
    let order = try order(id)
    #expect(order.state == .waiting && order.asker == "林" && order.askedAt == monday && order.attempt == 0)
    #expect(order.wanted.places == ["c1", "c2"] && order.wanted.uses == wanted.uses)
    #expect(order.wanted.ink == .press && order.wanted.isOutlined && order.wanted.design == "poster-a4")
    let later = [try ask(), try ask()]
    #expect(try store.printOrders(limit: 2).map(\.id) == [later[1], later[0]])
    #expect(try store.printOrders(before: later[0], limit: 2).map(\.id) == [id])
    #expect(try store.printOrder(99) == nil)
    #expect(throws: StoreError.self) { try store.add(wanted, by: "nobody", at: monday) }
  }

  @Test("is taken on once, the oldest first, whoever asks")
  func twoRunners() throws {
    let (first, second) = (try ask(), try ask())
    let other = try CaseStore(path: workspace.path, access: .readWrite)
    #expect(try store.claimPrintOrder(at: monday, lease: 30)?.id == first)
    #expect(try other.claimPrintOrder(at: monday, lease: 30)?.id == second)
    #expect(try store.claimPrintOrder(at: monday + 30, lease: 30) == nil)
    #expect(try order(first).state == .making)
    #expect(try !store.hasPrintWork(at: monday + 30))
  }

  @Test("is taken up again once whoever made it has said nothing for a lease; that one can hand nothing over any more")
  func killed() throws {
    let id = try ask()
    let dead = try #require(try store.claimPrintOrder(at: monday, lease: 30))
    #expect(try store.renew(dead, done: 3, of: 10, at: monday + 20, lease: 30))
    #expect(try order(id).doneCount == 3 && order(id).itemCount == 10)
    #expect(try store.claimPrintOrder(at: monday + 45, lease: 30) == nil, "a word prolongs the lease")
    #expect(try store.hasPrintWork(at: monday + 51))
    let next = try #require(try store.claimPrintOrder(at: monday + 51, lease: 30))
    #expect(next.id == id && next.attempt == 2)
    #expect(try !store.renew(dead, done: 4, of: 10, at: monday + 52, lease: 30))
    var handed = 0
    #expect(
      try !store.end(dead, PrintOutcome(items: 10, made: 10), at: monday + 53) { () throws(StoreError) in handed += 1 })
    #expect(try handed == 0 && order(id).state == .making)
    let files = [
      PrintFile(name: "合订.pdf", kind: .merged, bytes: 5), PrintFile(name: "manifest.csv", kind: .manifest, bytes: 7),
    ]
    let outcome = PrintOutcome(items: 10, made: 9, files: files, problem: "one does not fit")
    #expect(try store.end(next, outcome, at: monday + 60) { () throws(StoreError) in handed += 1 })
    let made = try order(id)
    #expect(handed == 1 && made.state == .made && made.madeCount == 9 && made.itemCount == 10)
    #expect(made.problem == "one does not fit" && made.endedAt == monday + 60)
    #expect(try store.printFiles(of: id) == files)
    #expect(try !store.hasPrintWork(at: monday + 9999))
  }

  @Test("stays as it was where its files cannot be handed over")
  func notHandedOver() throws {
    let id = try ask()
    let claimed = try #require(try store.claimPrintOrder(at: monday, lease: 30))
    let failure = StoreError.file(path: "p", reason: "full")
    #expect(throws: failure) {
      try store.end(claimed, PrintOutcome(items: 1, made: 1), at: monday) { () throws(StoreError) in throw failure }
    }
    #expect(try order(id).state == .making && store.printFiles(of: id).isEmpty)
  }

  @Test("is refused where nothing came out, and says why")
  func refused() throws {
    let id = try ask()
    let claimed = try #require(try store.claimPrintOrder(at: monday, lease: 30))
    _ = try store.end(claimed, PrintOutcome(items: 2, made: 0, problem: "too small"), at: monday)
    #expect(try order(id).state == .refused && order(id).problem == "too small")
  }

  @Test("loses its files after their time and stays listed")
  func cleared() throws {
    let id = try ask()
    let claimed = try #require(try store.claimPrintOrder(at: monday, lease: 30))
    let file = PrintFile(name: "a.pdf", kind: .merged, bytes: 5)
    _ = try store.end(claimed, PrintOutcome(items: 1, made: 1, files: [file]), at: monday)
    #expect(try store.printOrdersToClear(endedBefore: monday).isEmpty)
    #expect(try store.printOrdersToClear(endedBefore: monday + 1) == [id])
    try store.markCleared(id, at: monday + 9)
    #expect(try store.printOrdersToClear(endedBefore: monday + 1).isEmpty)
    #expect(try order(id).removedAt == monday + 9 && order(id).state == .made && store.printFiles(of: id).isEmpty)
  }

  @Test("what can be chosen is what the files say, then what codes were handed out for besides")
  func choices() throws {
    try store.addCodes([Code(text: "BCODE2", place: "c2", material: "门牌", placement: "")])
    let design = PrintDesign(
      name: "label-l7160", title: "标签", width: 63_500, height: 38_100, distance: nil, sheet: "L7160")
    try store.keepPrintChoices(designs: [design], uses: wanted.uses, mark: "1")
    #expect(try store.printDesigns() == [design] && store.printChoicesMark() == "1")
    let uses = try store.printUses()
    #expect(Array(uses.prefix(2)) == wanted.uses)
    #expect(uses.contains(PrintUse(level: .community, material: "门牌", placement: "")))
    try store.keepPrintChoices(designs: [], uses: [], mark: "2")
    #expect(try store.printDesigns().isEmpty && store.printChoicesMark() == "2")
  }

  @Test("places are counted by level with all that lies in them, each once; found by a part of their names")
  func places() throws {
    #expect(try store.levelCounts(in: ["d"]) == [.district: 1, .street: 1, .community: 2])
    #expect(try store.levelCounts(in: ["s1", "c1", "none"]) == [.street: 1, .community: 2])
    #expect(try store.places(named: "社区", limit: 9).map(\.code) == ["c1", "c2"])
    #expect(try store.places(named: "%", limit: 9).isEmpty)
    #expect(try store.places(withCodes: ["c2", "none", "s1"]).map(\.code) == ["s1", "c2"])
  }
}
