import CaseStore
import Casework
import PortalContent

/// The grid workers of a portal: as many to each grid as there are, with accounts and personal codes. Nobody can sign in to
/// one of the accounts until it is given a password.
struct GridWorkers: Sendable {
  private struct Worker {
    let login: String
    let name: String
    let grid: String
  }

  private let workers: [Worker]
  private let loginsOfPlace: [String: [String]]

  /// Workers in turn for each grid; for each place narrower than those published where there are no grids.
  init(_ portal: Portal, count: Int) {
    let inUse = portal.places.filter { !$0.isRetired }
    let grids = inUse.filter { $0.level == .grid }
    let walked = grids.isEmpty ? inUse.filter { $0.level > .narrowestPublished } : grids
    workers = (0..<(walked.isEmpty ? 0 : count)).map { number in
      let grid = walked[number % walked.count]
      let digits = String(number + 1)
      return Worker(
        login: "grid-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
        name: "\(grid.name) \(number / walked.count + 1)", grid: grid.code)
    }
    loginsOfPlace = Self.spread(Dictionary(grouping: workers, by: \.grid).mapValues { $0.map(\.login) }, inUse)
  }

  /// Makes the accounts, each with a personal code; those whose login is there already are left alone.
  func sign(on store: CaseStore, at moment: Timestamp, seed: UInt64) throws {
    var codes = SeededGenerator(seed: seed, stream: .personalCodes)
    try store.withBulkTransaction {
      for worker in workers where try store.user(worker.login) == nil {
        try store.addUser(
          NewStaffMember(
            login: worker.login, name: worker.name, role: .gridWorker, place: worker.grid, passwordHash: ""),
          by: nil, at: moment)
        _ = try store.givePersonalCode(to: worker.login, by: nil, at: moment, using: &codes)
      }
    }
  }

  /// Who reports from a place; nil where nobody walks there.
  func login(at place: String, _ draw: Int) -> String? {
    guard let logins = loginsOfPlace[place] else { return nil }
    return logins[draw % logins.count]
  }

  /// What lies in a grid is walked by the grid's workers.
  private static func spread(_ logins: [String: [String]], _ places: [Place]) -> [String: [String]] {
    var spread = logins
    // Parents come before their children.
    for place in places where spread[place.code] == nil {
      spread[place.code] = place.parent.flatMap { spread[$0] }
    }
    return spread
  }
}
