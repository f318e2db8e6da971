import CaseStore
import Casework
import Foundation
import Importer
import PortalContent
import SQLite
import Testing

/// A small office in a temporary folder: its content, its database, and files to import.
final class Office {
  let folder: URL
  let portal: Portal
  let store: CaseStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
    for (name, text) in Self.content {
      let file = folder.appending(path: "content/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    portal = try Portal.read(workspace: folder.path())
    store = try CaseStore(path: folder.path() + "/portal.sqlite", access: .owner)
    _ = try store.synchronize(
      PortalReference(
        places: portal.places, units: portal.units, categories: portal.categories, limits: portal.limits,
        calendarDays: [:], calendarYears: portal.calendarYears, officeHours: portal.settings.officeHours,
        offset: portal.settings.offset))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file to import and tells its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path()
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path()) }

  @discardableResult
  func run(_ path: String, _ options: ImportOptions = ImportOptions(), rejects: String = "out.rejected") throws
    -> ImportPlan
  {
    var generator = SystemRandomNumberGenerator()
    return try Import(options).run(
      file: path, rejectsTo: folder.path() + "/" + rejects, portal: portal, store: store, at: Self.now,
      using: &generator
    ).plan
  }

  func plan(_ path: String, _ options: ImportOptions = ImportOptions()) throws -> ImportPlan {
    var generator = SystemRandomNumberGenerator()
    return try Import(options).plan(file: path, portal: portal, store: store, at: Self.now, using: &generator)
  }

  static let now = UTCOffset.china.moment(CivilDate(daysSince1970: 20_778), secondOfDay: 43_200)

  private static let content = [
    "portal.yaml": """
    name: 回音
    office: 服务中心
    host: https://e.example.gov.cn
    office-hours: [08:30-12:00, 13:30-17:30]
    steps: [收集, 交办, 反馈]

    """,
    "places.csv": """
    编码,名称,级别,上级,曾用名
    100,清禾区,区,,
    101,柳岸街道,街道,清禾区,
    1011,大高庄社区,社区,柳岸街道,高庄村
    1012,和平社区,社区,柳岸街道,
    102,禾丰街道,街道,清禾区,
    1021,新桥社区,社区,禾丰街道,

    """,
    "units.csv": """
    编码,名称,分组,社区
    centre,服务中心,部门,清禾区
    street,柳岸街道办事处,街道,柳岸街道

    """,
    "categories.csv": """
    编码,名称,上级,承办单位
    city,城市管理,,
    noise,噪声,城市管理,服务中心
    city-other,其他,城市管理,服务中心
    home,小区物业,,
    home-other,其他,小区物业,服务中心

    """,
    "time-limits.csv": "环节,类型,类别,情形,数量,计量\n签收,,,,1,工作小时\n联系,,,,4,工作小时\n答复,,,,5,工作日\n",
    "calendar.csv": """
    日期,名称,类型
    2026-01-01,元旦,休
    2026-02-16,春节,休
    2026-02-17,春节,休
    2026-02-18,春节,休
    2026-04-05,清明节,休
    2026-05-01,劳动节,休
    2026-06-19,端午节,休
    2026-09-25,中秋节,休
    2026-10-01,国庆节,休
    2026-10-02,国庆节,休
    2026-10-03,国庆节,休

    """,
    "codes.csv": "级别,载体,位置\n社区,海报,大门\n",
    "pages/about.md": "---\ntitle: 关于\n---\n\n正文\n",
    "pages/privacy.md": "---\ntitle: 隐私\n---\n\n正文\n",
  ]
}
