import Casework
import Testing

@Suite("Which unit a case is for")
struct DispatchRulesTests {
  static let places = [
    Place(code: "d", name: "区", level: .district), Place(code: "s1", name: "一街道", level: .street, parent: "d"),
    Place(code: "c1", name: "一社区", level: .community, parent: "s1"),
    Place(code: "s2", name: "二街道", level: .street, parent: "d"),
  ]
  static let categories = [
    Category(code: "water", name: "供水"), Category(code: "leak", name: "漏水", parent: "water", unit: "waterworks"),
    Category(code: "noise", name: "噪声"), Category(code: "night", name: "夜间施工", parent: "noise"),
  ]
  static let units = [
    Unit(code: "waterworks", name: "供水公司", peerGroup: "企业"), Unit(code: "police", name: "公安", peerGroup: "部门"),
    Unit(code: "office1", name: "一街道办", peerGroup: "街道", place: "s1"),
    Unit(code: "gone", name: "旧局", peerGroup: "部门", isRetired: true),
  ]

  private func rules(_ rules: DispatchRule...) -> DispatchRules {
    DispatchRules(rules, categories: Self.categories, places: Self.places, units: Self.units)
  }

  @Test("the rule that says most about a case holds: second level before first, then the narrower place")
  func weight() {
    let broad = DispatchRule(category: "noise", unit: "office1")
    let narrow = DispatchRule(category: "night", unit: "police")
    let local = DispatchRule(category: "night", place: "c1", unit: "waterworks", reason: "小区内管线")
    let all = rules(broad, narrow, local)
    #expect(all.suggestion(category: "night", place: "s2")?.unit == "police")
    #expect(
      all.suggestion(category: "night", place: "c1") == DispatchSuggestion(unit: "waterworks", ground: .rule(local)))
    #expect(all.suggestion(category: "noise", place: "c1")?.unit == "office1")
  }

  @Test("a rule for a place alone is outweighed by any rule for the category")
  func categoryFirst() {
    let all = rules(DispatchRule(place: "c1", unit: "office1"), DispatchRule(category: "noise", unit: "police"))
    #expect(all.suggestion(category: "night", place: "c1")?.unit == "police")
    #expect(all.suggestion(category: "leak", place: "c1")?.unit == "office1")
  }

  @Test("without a rule the category's own unit holds, then the unit of the nearest place above, then nothing")
  func fallback() {
    let none = rules()
    #expect(none.suggestion(category: "leak", place: "c1")?.ground == .category("leak"))
    #expect(
      none.suggestion(category: "night", place: "c1") == DispatchSuggestion(unit: "office1", ground: .place("s1")))
    #expect(none.suggestion(category: "night", place: "s2") == nil)
    #expect(none.suggestion(category: nil, place: nil) == nil)
  }

  @Test("a retired unit is never suggested")
  func retired() {
    #expect(rules(DispatchRule(category: "noise", unit: "gone")).suggestion(category: "night", place: "s2") == nil)
  }

  private func history(_ steps: (Action, unit: String?, target: String?)...) -> [Event] {
    steps.enumerated().map { index, step in
      Event(
        sequence: index + 1, at: Timestamp(seconds: 0), action: step.0, role: .system, unit: step.unit,
        target: step.target)
    }
  }

  @Test("the unit that a return names comes first, until the case is dispatched again or that unit sends it back too")
  func named() {
    let returned = history((.receive, nil, nil), (.dispatch, nil, "a"), (.sendBack, "a", "b"))
    #expect(returned.unitNamedByReturn == DispatchSuggestion(unit: "b", ground: .named(by: "a")))
    let more: [(Action, unit: String?, target: String?)] = [(.dispatch, nil, "b"), (.sendBack, "b", "a")]
    let continued = returned + history(more[0], more[1])
    #expect((returned + history(more[0])).unitNamedByReturn == nil)
    #expect(continued.unitNamedByReturn == nil, "a sent it back already")
    #expect((returned + history((.remark, "a", nil))).unitNamedByReturn?.unit == "b")
    #expect(history((.dispatch, nil, "a"), (.sendBack, "a", nil)).unitNamedByReturn == nil)
    #expect(history((.dispatch, nil, "a"), (.sendBack, "a", "a")).unitNamedByReturn == nil)
    let again =
      continued + history((.dispatch, nil, "c"), (.answer, "c", nil), (.reopen, nil, nil), (.sendBack, "c", "a"))
    #expect(again.unitNamedByReturn?.unit == "a", "another round")
  }
}
