import Testing

@Suite("huiyin simulate")
struct SimulateTests {
  private static let tables = [
    "SELECT * FROM cases ORDER BY id", "SELECT * FROM events ORDER BY 1, 2, 3", "SELECT * FROM reports ORDER BY 1",
    "SELECT * FROM publications ORDER BY 1",
  ]

  @Test("the same seed gives the same rows, another seed others")
  func seeds() throws {
    let desks = try [("7", 0), ("7", 1), ("8", 2)].map { seed, _ in
      let desk = try Desk(demo: true)
      let played = try desk.run("simulate", "--cases", "40", "--seed", seed, "--until", "2026-05-31")
      #expect(played.code == 0 && played.output == "40 cases from seed \(seed)\n" && played.errors == "")
      return desk
    }
    for table in Self.tables {
      let rows = try desks.map { try $0.rows(table) }
      #expect(rows[0].count >= 40 || table.contains("publications"))
      #expect(rows[0] == rows[1] && rows[0] != rows[2], "\(table)")
    }
    #expect(try desks[0].run("check", "--history").output.contains("every case is what its events add up to"))
  }

  @Test("a portal with cases is left as it is")
  func twice() throws {
    let desk = try Desk(demo: true)
    #expect(try desk.run("simulate", "--cases", "5").code == 0)
    let before = try Self.tables.map { try desk.rows($0) }
    let refused = try desk.run("simulate", "--cases", "5")
    #expect(refused.code == 1 && refused.output == "")
    #expect(refused.errors.contains("w/var/portal.sqlite holds cases already."))
    #expect(try Self.tables.map { try desk.rows($0) } == before)
  }

  @Test("content without a scenario is named, and so is an end in years whose holidays are not known")
  func impossible() throws {
    let missing = try Desk().run("simulate")
    #expect(missing.code == 1 && missing.errors.contains("content/scenario.yaml is missing"))
    let late = try Desk(demo: true).run("simulate", "--until", "2031-01-01")
    #expect(late.code == 1 && late.errors.contains("content/calendar.csv covers 2024 to 2026, not 2031"))
  }
}
