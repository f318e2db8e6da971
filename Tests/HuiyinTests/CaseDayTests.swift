import CaseStore
import Casework
import Foundation
import Testing

/// A working day of an office, from the first call to the last answer, by command line alone.
@Suite("A day of 200 cases by command line")
struct CaseDayTests {
  private static let example = "Examples/banyang"
  private let desk: Desk

  init() throws {
    desk = try Desk()
    let hasExample = FileManager.default.fileExists(atPath: Desk.root + "/" + Self.example + "/content")
    try desk.takeContent(of: hasExample ? Self.example : ".")
  }

  /// Minutes after 08:30 on Monday, 2026-11-16.
  private func clock(_ minute: Int) -> String {
    let minute = 8 * 60 + 30 + minute
    return "2026-11-16 " + [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  @Test(
    "every case is dispatched, signed, answered, rated and closed, and what units return or residents refuse comes round again"
  )
  func day() throws {
    let numbers = try receive(200)
    var units = try dispatch(numbers)
    let returned = try sendBack(numbers, &units)
    try answer(numbers, units, from: 60)
    try single(numbers[199], unit: try #require(units[numbers[199]]))
    let unhappy = try rate(numbers)
    let reopens = try desk.store().automaticRules().reopensWhenDissatisfied
    #expect(try desk.rows("SELECT count(*) FROM cases WHERE reopen_count = 1") == [reopens ? "\(unhappy.count)" : "0"])
    if reopens { try answer(unhappy, units, from: 200) }
    try close(numbers)
    #expect(try desk.rows("SELECT state, count(*) FROM cases GROUP BY state") == ["closed|200"])
    #expect(try desk.rows("SELECT count(*) FROM cases WHERE return_count = 1") == ["\(returned)"])
    #expect(try desk.run("check", "--history").code == 0)
  }

  private func receive(_ count: Int) throws -> [String] {
    let places = try desk.rows("SELECT code FROM places WHERE level >= 3 AND NOT is_retired ORDER BY code LIMIT 40")
    let categories = try desk.rows(
      "SELECT code FROM categories WHERE parent_id IS NOT NULL AND NOT is_retired ORDER BY code")
    let channels = ["hotline", "mailbox", "app", "wechat", "web"]
    let kinds = ["consultation", "complaint", "help"]
    let lines: [[String: Any]] = (0..<count).map { number in
      [
        "do": "receive", "place": places[number % places.count], "category": categories[number * 7 % categories.count],
        "channel": channels[number % channels.count], "kind": kinds[number % kinds.count],
        "text": "第\(number + 1)件：路边井盖松动，夜里很响。", "contact": "1380000\(1000 + number)",
        "at": clock(number / 10), "key": "call-\(number)",
      ]
    }
    // The first calls one by one, each on the disk before its answer; the rest at once.
    let answers =
      try desk.batch(Array(lines.prefix(20)), "--role", "dispatcher")
      + desk.batch(Array(lines.dropFirst(20)), "--role", "dispatcher", "--together")
    #expect(Set(answers.compactMap { $0["queryCode"] as? String }).count > 190)
    return answers.compactMap { $0["case"] as? String }
  }

  /// To the unit that the rules suggest; by hand where they say nothing.
  private func dispatch(_ numbers: [String]) throws -> [String: String] {
    let fallback = try #require(try desk.rows("SELECT code FROM units WHERE NOT is_retired ORDER BY position").first)
    var units: [String: String] = [:]
    let answers = try desk.batch(
      numbers.map { ["do": "dispatch", "case": $0, "asSuggested": true, "at": clock(25)] }, "--role", "dispatcher",
      "--together")
    for (number, answer) in zip(numbers, answers) { units[number] = answer["unit"] as? String }
    let left = numbers.filter { units[$0] == nil }
    for answer in try desk.batch(
      left.map { ["do": "dispatch", "case": $0, "to": fallback, "at": clock(26)] }, "--role", "dispatcher")
    {
      #expect(answer["state"] as? String == "dispatched")
    }
    for number in left { units[number] = fallback }
    return units
  }

  /// Every twentieth goes back and to another unit.
  private func sendBack(_ numbers: [String], _ units: inout [String: String]) throws -> Int {
    let all = try desk.rows("SELECT code FROM units WHERE NOT is_retired ORDER BY position")
    let returned = stride(from: 0, to: numbers.count, by: 20).map { numbers[$0] }
    let answers = try desk.batch(
      returned.map { number in
        [
          "do": "return", "case": number, "role": "handler", "unit": units[number] ?? "", "text": "不在我单位职责范围",
          "at": clock(30),
        ]
      })
    #expect(answers.allSatisfy { $0["state"] as? String == "returned" })
    #expect(try desk.act("list", "returned", "--at", clock(31)).output.split(separator: "\n").count == returned.count)
    for (position, number) in returned.enumerated() {
      units[number] = all.filter { $0 != units[number] }[position % (all.count - 1)]
    }
    _ = try desk.batch(
      returned.map { ["do": "dispatch", "case": $0, "to": units[$0] ?? "", "at": clock(35)] }, "--role", "dispatcher")
    return returned.count
  }

  private func answer(_ numbers: [String], _ units: [String: String], from minute: Int) throws {
    let steps: [[String: Any]] = [
      ["do": "sign", "at": clock(minute)], ["do": "contact", "at": clock(minute + 5)],
      ["do": "answer", "at": clock(minute + 60), "text": "已到现场加固，噪声消除。"],
    ]
    let lines = numbers.dropLast(numbers.count == 200 ? 1 : 0).flatMap { number in
      steps.map { $0.merging(["case": number, "role": "handler", "unit": units[number] ?? ""]) { first, _ in first } }
    }
    let answers = try desk.batch(lines, "--together")
    #expect(answers.allSatisfy { $0["error"] == nil })
  }

  /// The last case one command at a time.
  private func single(_ number: String, unit: String) throws {
    let actor = ["--role", "handler", "--unit", unit]
    for (arguments, input) in [
      (["sign", number, "--at", clock(60), "--expect", "2"], ""), (["contact", number, "--at", clock(62)], ""),
      (["pause", number, "--at", clock(70), "--text", "等居民回电"], ""), (["unpause", number, "--at", clock(80)], ""),
      (["answer", number, "--at", clock(90)], "已修好。\n"),
    ] {
      let done = try desk.huiyin(["case"] + arguments + actor, input: input)
      #expect(done.code == 0 && done.errors == "", "\(arguments)")
    }
    let shown = try Desk.object(try desk.act("show", number, "--json").output)
    let history = try #require(shown["history"] as? [[String: Any]])
    #expect(
      history.compactMap { $0["action"] as? String }.suffix(5) == ["sign", "contact", "pause", "unpause", "answer"])
    #expect(history.last?["text"] as? String == "已修好。" && shown["pauses"] as? Int == 1)
  }

  /// Every twenty-fifth is not satisfied.
  private func rate(_ numbers: [String]) throws -> [String] {
    let unhappy = stride(from: 3, to: numbers.count, by: 25).map { numbers[$0] }
    let answers = try desk.batch(
      numbers.map { number in
        let isUnhappy = unhappy.contains(number)
        return [
          "do": "rate", "case": number, "at": clock(180), "grade": isUnhappy ? "dissatisfied" : "satisfied",
          "resolution": isUnhappy ? "partly" : "resolved",
        ]
      }, "--role", "resident", "--together")
    #expect(answers.allSatisfy { $0["error"] == nil })
    return unhappy
  }

  private func close(_ numbers: [String]) throws {
    let answers = try desk.batch(
      numbers.map { ["do": "close", "case": $0, "at": clock(400)] }, "--role", "supervisor", "--together")
    #expect(answers.allSatisfy { $0["state"] as? String == "closed" })
  }
}
