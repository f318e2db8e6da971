import CaseStore
import Casework
import Workspace

extension Examination {
  /// The database, and what those who work on it leave waiting there.
  func databaseFindings() -> [Finding] {
    do throws(StoreError) {
      let store = try CaseStore(path: workspace.database, access: .readOnly)
      return findings(try store.health(at: now)) + queue()
    } catch {
      return [.database(error)]
    }
  }

  private func findings(_ health: DatabaseHealth) -> [Finding] {
    let damage: Finding = health.damage.isEmpty ? .databaseFine(health) : .databaseDamaged(health.damage)
    return [damage] + fromTheFuture(health) + [outbox(health), publication(health)]
      + (health.givenUpNotices > 0 ? [.noticesGivenUp(health.givenUpNotices)] : [])
  }

  private func fromTheFuture(_ health: DatabaseHealth) -> [Finding] {
    guard let latest = health.latestEventAt, latest > now + allowances.clockDifference else { return [] }
    return [.eventsFromTheFuture(by: latest - now)]
  }

  private func outbox(_ health: DatabaseHealth) -> Finding {
    guard let since = health.noticeDueSince, age(of: since) > allowances.noticeDelay else { return .outboxFine }
    return .outboxStuck(for: age(of: since))
  }

  private func publication(_ health: DatabaseHealth) -> Finding {
    guard let since = health.publicationWaitsSince, age(of: since) > allowances.publicationDelay else {
      return .publicationFine(waiting: health.waitingPublications)
    }
    return .publicationLate(waiting: health.waitingPublications, longest: age(of: since))
  }

  /// Whether a report's turn to be written comes.
  private func queue() -> [Finding] {
    do throws(StoreError) {
      try CaseStore.tryToWrite(to: workspace.database, patience: .seconds(allowances.queuePatience))
      return [.queueMoves]
    } catch {
      guard case .busy = error else { return [.notWritable(error)] }
      return [.queueStuck(seconds: allowances.queuePatience, workspace.database)]
    }
  }
}
