import Casework
import PortalContent
import Testing

/// The content that the repository ships is read as it stands.
struct ShippedContentTests {
  @Test("the demo office reads clean")
  func demo() throws {
    let portal = try Portal.read(workspace: Checkout.root)
    #expect(portal.warnings.map(\.description) == [])
    #expect(portal.places.count { $0.level == .community } >= 30)
    #expect(portal.places.count { $0.level == .street } >= 2)
    #expect(portal.calendarYears == 2024...2026)
    let scenario = try #require(portal.scenario)
    #expect(scenario.cases == 145)
    #expect(scenario.registeredUsers == 14_603)
    #expect(scenario.rates.completion == 1000)
    #expect(scenario.rates.satisfied == 970)
    #expect(scenario.texts.count >= 60)
  }

  @Test("the starter reads clean")
  func starter() throws {
    let portal = try Portal.read(workspace: Checkout.root + "/Examples/starter")
    #expect(portal.warnings.map(\.description) == [])
    #expect(portal.places.map(\.name) == ["示范区", "示范街道", "第一社区", "第二社区"])
  }

  @Test("the calendar of the demo counts the official days")
  func calendar() throws {
    let portal = try Portal.read(workspace: Checkout.root)
    let makeUp = try #require(CivilDate("2026-10-10"))
    let holiday = try #require(CivilDate("2026-10-07"))
    #expect(try portal.calendar.isWorkingDay(makeUp))
    #expect(try !portal.calendar.isWorkingDay(holiday))
  }
}
