import Casework
import PortalContent
import Testing

/// The content of the example offices is read as it stands, and is of the size that it says.
struct ExampleContentTests {
  private static func portal(_ name: String) throws -> Portal {
    try Portal.read(workspace: Checkout.root + "/Examples/" + name)
  }

  @Test("every example reads clean", arguments: ["banyang", "gaoxin", "nancheng", "hotline", "starter"])
  func clean(_ name: String) throws {
    #expect(try Self.portal(name).warnings.map(\.description) == [])
  }

  @Test(
    "each office has its own steps",
    arguments: [
      ("banyang", ["留言", "受理转办", "处置落实", "跟踪督办", "评价反馈", "数据分析"]), ("gaoxin", ["征集", "交办", "督办", "反馈", "评估"]),
      ("nancheng", ["发现", "上报", "派单", "处置", "核实", "评价"]), ("hotline", ["受理", "交办", "督办", "反馈", "考核", "回访"]),
    ])
  func steps(_ name: String, _ steps: [String]) throws {
    #expect(try Self.portal(name).settings.steps == steps)
  }

  @Test(
    "every category has a unit everywhere, by rule, category or place",
    arguments: ["banyang", "gaoxin", "nancheng", "hotline"])
  func gaps(_ name: String) throws {
    let portal = try Self.portal(name)
    let rules = DispatchRules(
      portal.dispatchRules, categories: portal.categories, places: portal.places, units: portal.units)
    #expect(!portal.dispatchRules.isEmpty)
    for category in portal.categories where category.parent != nil {
      for place in portal.places where !place.isRetired {
        #expect(rules.suggestion(category: category.code, place: place.code) != nil, "\(category.name) \(place.name)")
      }
    }
  }

  @Test("banyang has 13 towns and streets and 99 departments, and deputies with a limit of their own")
  func banyang() throws {
    let portal = try Self.portal("banyang")
    #expect(portal.places.count { $0.level == .street } == 13)
    #expect(portal.units.count { $0.peerGroup == "部门" } == 99)
    #expect(portal.units.count { $0.peerGroup == "镇街" } == 13)
    #expect(portal.limits.contains { $0.channel == .deputies })
    let channels = Set(try #require(portal.scenario).channels.map(\.value))
    #expect(channels.isSuperset(of: [.app, .weChat, .web, .hotline, .mailbox, .deputies]))
  }

  @Test("gaoxin counted 63 and 72 calls on the two lines of its contact wall")
  func gaoxin() throws {
    let calls = try Table("gaoxin/content/scenario/calls.csv")
    #expect(calls.sum("呼入", where: "线路", is: "连心墙企业线") == 63)
    #expect(calls.sum("呼入", where: "线路", is: "连心墙居民线") == 72)
    #expect(Set(calls.column("日期").map { $0.prefix(7) }) == ["2026-10"])
    #expect(try Self.portal("gaoxin").contacts.count >= 10)
  }

  @Test("nancheng has 14 communities, 40 grids, 146 grid workers and ten modules, and the category decides the unit")
  func nancheng() throws {
    let portal = try Self.portal("nancheng")
    #expect(portal.places.count { $0.level == .community } == 14)
    #expect(portal.places.count { $0.level == .grid } == 40)
    #expect(portal.places.contains { $0.level == .building })
    #expect(portal.scenario?.gridWorkers == 146)
    #expect(portal.categories.count { $0.parent == nil } == 10)
    let ruled = Set(portal.dispatchRules.filter { $0.place == nil }.compactMap(\.category))
    #expect(portal.categories.filter { $0.parent != nil }.allSatisfy { ruled.contains($0.code) })
  }

  @Test("hotline has six channels, 498 telephone sessions and a year of briefs, and weighs four figures")
  func hotline() throws {
    let portal = try Self.portal("hotline")
    #expect(portal.scenario?.channels.count == 6)
    #expect(portal.appraisal.weights.map(\.indicator) == [.answeredCalls, .completion, .reply, .satisfied])
    #expect(portal.phoneSessions.count == 498)
    #expect(Brief.Kind.allCases.map { kind in portal.briefs.count { $0.kind == kind } } == [249, 49, 12, 32])
    #expect(portal.briefs.first { $0.kind == .daily }?.number == 249)
    let calls = try Table("hotline/content/scenario/calls.csv")
    #expect(calls.column("日期").count == 365)
    #expect((Int(calls.sum("接通")) * 1000 / calls.sum("呼入")) >= 980)
  }
}
