import CaseStore
import Casework
import Glibc
import Testing

/// A folder of its own with a small portal's database in it.
final class Workspace {
  let folder: String
  var path: String { folder + "/portal.sqlite" }

  init() throws {
    var template = Array("/tmp/case-store-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { removeFolder(folder) }

  func store(_ access: CaseStore.Access = .owner) throws -> CaseStore {
    try CaseStore(path: path, access: access)
  }

  /// A store that knows the sample portal and one code, `ACODE1`, of its first community.
  func filledStore() throws -> CaseStore {
    let store = try store()
    _ = try store.synchronize(.sample)
    try store.addCodes([Code(text: "ACODE1", place: "c1", material: "poster", placement: "")])
    return store
  }
}

private func removeFolder(_ path: String) {
  guard let entries = opendir(path) else { return }
  while let entry = readdir(entries) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { unlink(path + "/" + name) }
  }
  closedir(entries)
  rmdir(path)
}

extension PortalReference {
  static let sample = PortalReference(
    places: [
      Place(code: "d", name: "区", level: .district), Place(code: "s1", name: "一街道", level: .street, parent: "d"),
      Place(code: "c1", name: "一社区", level: .community, parent: "s1"),
      Place(code: "c2", name: "二社区", level: .community, parent: "s1"),
    ],
    units: [
      Unit(code: "u1", name: "城管局", peerGroup: "departments"),
      Unit(code: "u2", name: "一街道办", peerGroup: "streets", place: "s1"),
    ],
    categories: [
      Category(code: "k", name: "环境"), Category(code: "k1", name: "垃圾", parent: "k", unit: "u1"),
    ],
    limits: [
      TimeLimit(step: .sign, amount: 2, measure: .workingHours),
      TimeLimit(step: .contact, amount: 1, measure: .workingDays),
      TimeLimit(step: .answer, amount: 5, measure: .workingDays),
      TimeLimit(step: .answer, category: "k", amount: 2, measure: .workingDays),
    ],
    calendarDays: [:], calendarYears: 2024...2026, officeHours: [30_600..<43_200, 50_400..<63_000], offset: .china)
}

/// Monday 2026-11-16, 09:00 in China.
let monday = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 9 * 3600)

extension CaseStore {
  /// Takes a report at the first community.
  func receiveSample(at moment: Timestamp = monday, _ generator: inout SeededGenerator) throws -> Receipt {
    let report = NewReport(origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯不亮")
    return try receive(report, at: moment, using: &generator)
  }
}
