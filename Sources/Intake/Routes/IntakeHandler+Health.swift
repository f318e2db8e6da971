internal import CaseStore
internal import Glibc
internal import HTTPExchange
internal import Workspace

extension IntakeHandler {
  /// Below so much room a report with its journal may not fit.
  private static let roomNeeded = 16 * 1024 * 1024

  /// For those who watch the machine: whether a report could be taken now. The same few reads however large the database is,
  /// and nothing of what is in it; why not stands in the log.
  func health() -> Response {
    do throws(StoreError) {
      _ = try openStore().offset()
    } catch {
      noteFailure(.store(error))
      return json(.record([("status", .text("unavailable"))]), .serviceUnavailable)
    }
    guard isRoomy() else {
      noteFailure(.noRoom(path: workspace.storage))
      return json(.record([("status", .text("unavailable"))]), .serviceUnavailable)
    }
    return json(.record([("status", .text("ok"))]), .ok)
  }

  /// Whether files can be made beside the database, and there is room for what they hold.
  private func isRoomy() -> Bool {
    var room = statvfs()
    guard access(workspace.storage, W_OK) == 0, statvfs(workspace.storage, &room) == 0 else { return false }
    return Int(clamping: room.f_bavail) >= Self.roomNeeded / max(Int(clamping: room.f_frsize), 1)
  }
}
