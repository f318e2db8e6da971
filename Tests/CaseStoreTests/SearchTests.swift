import CaseStore
import Casework
import Glibc
import Testing

@Suite("The public search")
struct SearchTests {
  let workspace: Workspace
  let store: CaseStore
  var index: String { workspace.folder + "/search.sqlite" }

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  /// Publishes texts, one case each, a day apart; returns their numbers.
  @discardableResult
  private func publish(_ texts: [PublicText], seed: UInt64 = 1, place: String = "c1") throws -> [CaseNumber] {
    var chance = SeededGenerator(seed)
    return try texts.enumerated().map { offset, text in
      let moment = monday + Int64(offset) * 86_400
      let report = NewReport(origin: .place(place), category: "k1", kind: .help, channel: .web, text: "内部的话")
      let number = try store.receive(report, at: moment, using: &chance).number
      try store.publish(number, text, by: .publicist, at: moment)
      return number
    }
  }

  private func update(pages: [SearchPage] = [], until cutOff: Timestamp = monday + 10_000_000) throws -> Int {
    let reference = try store.referenceData()
    let places = reference.places.map { ($0.id, $0.value) }
    let ids = Dictionary(uniqueKeysWithValues: places.map { ($0.1.code, $0.0) })
    let parents = Dictionary(uniqueKeysWithValues: places.map { ($0.1.code, $0.1.parent) })
    let nodes = places.map { id, place in
      let line = Array(sequence(first: place.code) { parents[$0] ?? nil })
      return SearchNode(
        sort: .place, id: id, code: place.code, name: place.name, depth: line.count - 1,
        line: line.compactMap { ids[$0] }, hasPage: true)
    }
    return try SearchIndexUpdate(path: index, nodes: nodes, pages: pages, offset: .china, cutOff: cutOff).run(store)
  }

  private func ask(_ question: SearchQuestion) throws -> SearchAnswer {
    try #require(try SearchIndex(path: index)).answer(question)
  }

  private func titles(_ text: String) throws -> [String] {
    try ask(SearchQuestion(text: text)).cases.map { $0.title.map(\.text).joined() }
  }

  @Test("finds every run of two characters and more, in title, question and answer")
  func substrings() throws {
    try publish([
      PublicText(title: "路灯不亮", question: "楼下电动车飞线充电", answer: "供电所已处理"),
      PublicText(title: "电动汽车", question: "动车票", answer: "无"),
    ])
    #expect(try update() == 2)
    for text in ["路灯", "灯不", "不亮", "路灯不亮", "飞线充电", "供电所"] { #expect(try titles(text) == ["路灯不亮"], "\(text)") }
    #expect(try titles("电动") == ["电动汽车", "路灯不亮"], "in the title comes first")
    #expect(try titles("电动车") == ["路灯不亮"], "having its pairs apart is not having the word")
    #expect(try titles("路灯 充电") == ["路灯不亮"] && titles("路灯 动车票").isEmpty, "every word has to be there")
    #expect(try titles("内部").isEmpty, "what was not published is not there")
  }

  @Test("takes full-width and capital letters, rare characters, invisible marks and signs as a reader does")
  func oddities() throws {
    try publish([PublicText(title: "Ｅ应办 5号楼", question: "𠮷祥里䶮苑的门“坏了”", answer: "ok AND done")])
    _ = try update()
    for text in [
      "e应办", "E应", "５号楼", "𠮷祥", "䶮苑", "䶮\u{FE00}苑", "坏了", "AND", "\"and\" *", "done) OR (", "title:应办", "-应办",
    ] {
      #expect(try titles(text) == (text.contains("OR") || text.contains("title") ? [] : ["Ｅ应办 5号楼"]), "\(text)")
    }
  }

  @Test("says what is missing where there is nothing to look for")
  func nothingToLookFor() throws {
    try publish([PublicText(title: "路灯", question: "问", answer: "答")])
    _ = try update()
    #expect(try ask(SearchQuestion(text: "灯")).reading == .tooShort)
    #expect(try ask(SearchQuestion(text: "🙂“”")).reading == .noWords)
    #expect(try ask(SearchQuestion(text: "  ")).reading == .empty)
    #expect(try titles("路灯 问") == ["路灯"], "a single character narrows")
    #expect(try titles("路灯 缺").isEmpty)
    #expect(try titles(String(repeating: "路灯很长", count: 5_000)).isEmpty)
  }

  @Test("narrows by place with its parts and by month, and lists newest first without words")
  func filters() throws {
    try publish((1...3).map { PublicText(title: "路灯\($0)", question: "问", answer: "答") })
    try publish([PublicText(title: "路灯乙", question: "问", answer: "答")], seed: 2, place: "c2")
    _ = try update()
    func found(_ question: SearchQuestion) throws -> Int { try ask(question).caseCount }
    #expect(try found(SearchQuestion(text: "路灯", place: "s1")) == 4)
    #expect(try found(SearchQuestion(text: "路灯", place: "c2")) == 1 && found(SearchQuestion(place: "c2")) == 1)
    #expect(try found(SearchQuestion(text: "路灯", place: "gone")) == 0)
    #expect(try found(SearchQuestion(month: "2026-11")) == 4 && found(SearchQuestion(month: "2026-10")) == 0)
    #expect(try found(SearchQuestion(month: "\" OR \"路灯")) == 0)
    let choices = try #require(try SearchIndex(path: index)).choices(SearchQuestion(place: "c2"))
    #expect(choices.places.map(\.value) == ["c2", "d", "s1"], "the first two levels and what was chosen")
    #expect(choices.months.map(\.value) == ["2026-11"])
  }

  @Test("counts and leafs to a bound")
  func pages() throws {
    try store.withBulkTransaction {
      var chance = SeededGenerator(3)
      for number in 1...(SearchAnswer.most + 5) {
        let text = PublicText(title: "第\(number)件", question: "路灯", answer: "")
        let imported = ImportedCase(
          source: "s", sourceID: "\(number)", kind: .help, place: "c1", unit: "u1", text: "x", receivedAt: monday,
          answer: .init(text: "y", at: monday + 100), publication: text)
        _ = try store.take(imported, at: monday, using: &chance)
      }
    }
    _ = try update()
    let first = try ask(SearchQuestion(text: "路灯"))
    #expect(first.caseCount == SearchAnswer.most && first.isMore && first.cases.count == SearchAnswer.perPage)
    #expect(first.cases.first?.title.first?.text == "第\(SearchAnswer.most + 5)件")
    let beyond = try ask(SearchQuestion(text: "路灯", page: 9_999))
    #expect(beyond.page == 50 && beyond.cases.count == SearchAnswer.perPage)
    #expect(try ask(SearchQuestion(text: "路灯", page: -3)).page == 1)
  }

  @Test("forgets what was withdrawn and what was written differently, and keeps nothing of it")
  func changes() throws {
    let numbers = try publish([
      PublicText(title: "王某的路灯", question: "问", answer: "答"), PublicText(title: "水管", question: "问", answer: "答"),
    ])
    _ = try update()
    try store.withdraw(numbers[0], reason: "x", by: .publicist, at: monday)
    try store.publish(numbers[1], PublicText(title: "暖气", question: "问", answer: "答"), by: .publicist, at: monday)
    #expect(try titles("路灯") == ["王某的路灯"], "until the next build")
    #expect(try update() == 2)
    #expect(try titles("路灯").isEmpty && titles("水管").isEmpty && titles("暖气") == ["暖气"])
    #expect(try update() == 0, "nothing changed")
    try store.publish(numbers[0], PublicText(title: "路灯", question: "问", answer: "答"), by: .publicist, at: monday)
    #expect(try update() == 1)
    #expect(try titles("路灯") == ["路灯"])
  }

  @Test("has a case once the day up to which is counted has come")
  func later() throws {
    try publish([PublicText(title: "路灯", question: "问", answer: "答")])
    _ = try update(until: monday)
    #expect(try titles("路灯").isEmpty)
    _ = try update()
    #expect(try titles("路灯") == ["路灯"])
  }

  @Test("is made anew after a restore, a change of the tree, or damage")
  func anew() throws {
    try publish([PublicText(title: "路灯", question: "问", answer: "答")])
    _ = try update()
    var reference = PortalReference.sample
    reference.places[2].parent = "d"
    _ = try store.synchronize(reference)
    #expect(try update() == 1)
    #expect(try ask(SearchQuestion(text: "路灯", place: "s1")).caseCount == 0)
    truncate(index, 0)
    #expect(try update() == 1)
    #expect(try titles("路灯") == ["路灯"])
  }

  @Test("finds notices, services and contacts besides, and marks what was looked for")
  func otherPages() throws {
    try publish([PublicText(title: "停水了", question: "三天", answer: "好")])
    _ = try update(pages: [
      SearchPage(sort: .notice, title: "关于停水的通知", text: "周三停水检修", href: "/notices/a.html"),
      SearchPage(sort: .contact, title: "水务局", text: "值班 0533-2180000", href: "/contacts/"),
    ])
    let answer = try ask(SearchQuestion(text: "停水"))
    #expect(answer.caseCount == 1 && answer.pages.map(\.href) == ["/notices/a.html"])
    #expect(answer.pages.first?.title.map(\.text) == ["关于", "停水", "的通知"])
    #expect(answer.pages.first?.title.map(\.isMatch) == [false, true, false])
    #expect(try ask(SearchQuestion(text: "2180000")).pages.map(\.sort) == [.contact])
    #expect(try ask(SearchQuestion(text: "停水", place: "c1")).pages.isEmpty)
  }

  @Test("is not there before the first build")
  func missing() throws {
    #expect(try SearchIndex(path: index) == nil)
  }
}
