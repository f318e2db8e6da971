import ArgumentParser
import CaseStore
import Casework
import Foundation
import PortalContent
import Workspace

/// `huiyin calls import`
struct CallsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over a CSV file of call logs or of phone sessions.",
    discussion: """
      Call logs have the columns 日期 线路 呼入 接通 and perhaps 单位 (day, line, offered, answered, unit), one row a day and \
      line. Phone sessions have 日期 接听件数 解决件数, 接听人 or 单位, and perhaps 编号 说明 (day, calls, solved, host, unit, id, \
      note). Running it again doubles nothing. Rows that cannot be taken are written beside the file with the reason.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Where a row is there with other numbers, take these.")
  var replace = false

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    let table = try table(units: try store.deskUnits())
    var plan = CallsPlan(kind: table.kind)
    try store.withBulkTransaction {
      for row in table.rows { plan.add(row, try Self.take(row, into: store, replacing: replace)) }
    }
    try writeRejects(table, plan)
    Console.result(json ? try JSONLine.text(plan.json) : plan.text)
    if !plan.rejected.isEmpty { throw ExitCode.foundWrong }
  }

  private func table(units: [Casework.Unit]) throws -> CallsTable {
    do {
      return try CallsTable(readingFile: file, units: units)
    } catch let mistake as CallsMistake {
      Console.note("\(mistake)")
      throw mistake.code
    }
  }

  private static func take(
    _ row: CallsRow, into store: CaseStore, replacing: Bool
  ) throws -> Result<RecordOutcome, CallsMistake> {
    switch row.content {
    case .failure(let mistake): return .failure(mistake)
    case .success(.log(let entry)): return .success(try store.take(entry, replacing: replacing))
    case .success(.session(let session)): return .success(try store.take(session, replacing: replacing))
    }
  }

  /// Replaces the file of an earlier run, or takes it away.
  private func writeRejects(_ table: CallsTable, _ plan: CallsPlan) throws {
    let url = URL(fileURLWithPath: file)
    let path = url.deletingPathExtension().relativePath + ".rejected.csv"
    if plan.rejected.isEmpty {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      return
    }
    try Data(table.rejects(plan.rejected)).write(to: URL(fileURLWithPath: path), options: .atomic)
    Console.note("the rejected rows are in \(path)")
  }
}
