import CaseStore
import Casework
import Foundation
import PortalContent
import Simulation
import Workspace

/// The demo office with the history of its scenario and its codes, built once for all tests that only look at it.
enum DemoSite {
  static let shared = Result { try make() }
  /// The first moment after the scenario.
  static let end = at("2026-11-21", 0)

  private static func make() throws -> TestSite {
    let site = try TestSite(content: Checkout.demo)
    // What is shared is never let go of, so its folder goes with the process.
    atexit { if case .success(let site) = DemoSite.shared { site.remove() } }
    let portal = try site.portal()
    let store = try site.store()
    if let scenario = portal.scenario { try Simulation(portal: portal, scenario: scenario, seed: 1).run(into: store) }
    var generator = SeededGenerator(1)
    let codes = portal.places.filter { $0.level == .community }.prefix(5).map { place in
      Code(text: CodeText(using: &generator).text, place: place.code, material: "poster", placement: "gate")
    }
    try store.addCodes(Array(codes))
    try store.retire(code: codes[0].text)
    try store.redirect(code: codes[1].text, to: codes[2].text)
    try site.build(workers: 1, until: end)
    return site
  }
}
