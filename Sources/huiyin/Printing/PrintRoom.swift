import CaseStore
import Casework
import Codes
import Foundation
import PortalContent
import Posters
import Workspace

/// Makes what was asked for at the desk, and keeps what can be chosen there up to date.
struct PrintRoom: Sendable {
  /// How often an order is begun before it is given up: a program that ends each time would never get to the others.
  private static let attempts = 3

  private let directory: String
  private var workspace: Workspace { Workspace(directory) }

  init(_ options: WorkspaceOptions) {
    directory = options.directory
  }

  /// Makes everything that waits, one order after the other, then what the desk chooses from.
  ///
  /// - Throws: what keeps any order from being made, such as a database that is not there.
  func work() throws {
    let store = try CaseStore(path: workspace.database, access: .readWrite)
    let choices = PrintChoices(workspace)
    try choices.keep(in: store)
    while true {
      while let order = try store.claimPrintOrder(at: Clock.now(), lease: OrderLease.seconds) {
        try make(order, store)
      }
      // Pictures can wait; an order cannot.
      guard try choices.makePicture(store) else { return }
    }
  }

  private func make(_ order: PrintOrder, _ store: CaseStore) throws {
    let lease = OrderLease(order, database: workspace.database)
    defer { lease.end() }
    let draft = workspace.prints + "/\(order.id).\(order.attempt)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    let outcome: PrintOutcome
    do {
      guard order.attempt <= Self.attempts else { throw PrintRoomProblem.endedEachTime(Self.attempts) }
      outcome = try made(order, in: draft, lease)
    } catch {
      outcome = PrintOutcome(problem: (error as? CocoaError)?.sentence ?? "\(error)")
    }
    let isOurs = try store.end(order, outcome, at: Clock.now()) { () throws(StoreError) in
      if outcome.made > 0 { try handOver(draft, of: order) }
    }
    guard isOurs else { return Console.note("order \(order.id) was taken up by another program") }
    if let problem = outcome.problem { Console.note("order \(order.id): \(problem)") }
    Console.result("order \(order.id): \(outcome.made) of \(outcome.items) made: \(workspace.prints)/\(order.id)")
  }

  /// Gives the folder of files its name; what an attempt before left there goes.
  private func handOver(_ draft: String, of order: PrintOrder) throws(StoreError) {
    let target = workspace.prints + "/\(order.id)"
    do {
      if FileManager.default.fileExists(atPath: target) { try FileManager.default.removeItem(atPath: target) }
      try FileManager.default.moveItem(atPath: draft, toPath: target)
    } catch {
      throw .file(path: target, reason: (error as? CocoaError)?.sentence ?? "\(error)")
    }
  }

  private func made(_ order: PrintOrder, in folder: String, _ lease: OrderLease) throws -> PrintOutcome {
    let portal = try PrintChoices.portal(workspace)
    let designs = try DesignFolder(path: workspace.templates + "/print")
    let design = try designs.design(order.wanted.design)
    let items = try OrderItems(portal).items(order.wanted, directory)
    guard !items.isEmpty else { throw PrintRoomProblem.nothingThere }
    let job = PrintJob(
      folder: designs, design: design, office: PrintOffice(portal), options: options(order, portal), output: folder)
    let passes = design.sheet == nil ? 2 : 1
    lease.begin(count: items.count * passes)
    let result = try job.run(items) { _ in lease.advance() }
    return PrintOutcome(
      items: items.count, made: result.made, files: try OrderFiles(folder).handedOver(result),
      problem: result.problems.isEmpty ? nil : result.reasons.joined(separator: "\n"))
  }

  /// Everything that may be asked of a batch at once; the same order is the same bytes whenever it is made.
  private func options(_ order: PrintOrder, _ portal: Portal) -> PrintOptions {
    let offset = portal.settings.offset
    let day = offset.date(order.askedAt).components
    var options = PrintOptions(
      ink: order.wanted.ink == .press ? .press : .office, outlined: order.wanted.isOutlined, merged: true, zipped: true,
      proof: true, date: PDFDate(year: day.year, month: day.month, day: day.day, offset: offset.minutes))
    options.proofPicture = true
    return options
  }
}
