import CaseStore
import Casework
import Foundation
import Workspace

/// Files of orders whose time is over, and what programs left that ended half-way.
struct PrintRemains {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Removes the files of orders that ended so many days ago; the orders stay listed.
  ///
  /// - Returns: of how many orders.
  /// - Throws: `StoreError`, or `CocoaError` where a file cannot be removed.
  func clear(_ store: CaseStore, at now: Timestamp, days: Int) throws -> Int {
    let over = try store.printOrdersToClear(endedBefore: now + Int64(-86_400 * days))
    for id in over {
      let folder = workspace.prints + "/\(id)"
      if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
      try store.markCleared(id, at: now)
    }
    if try store.printOrders(limit: 100).allSatisfy({ $0.state != .making }) { try removeDrafts() }
    return over.count
  }

  /// A folder such as `12.1` is what an attempt had made when it ended.
  private func removeDrafts() throws {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: workspace.prints)) ?? [] {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ Int64($0) != nil }) else { continue }
      try FileManager.default.removeItem(atPath: workspace.prints + "/" + name)
    }
  }
}
