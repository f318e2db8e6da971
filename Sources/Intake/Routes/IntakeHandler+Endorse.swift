internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Workspace

extension IntakeHandler {
  /// Counts somebody who met with the same as a published case says: “me too”.
  func endorse(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in
      guard let number = CaseNumber(typed: fields["number"] ?? "") else {
        return message(.notPublic, store: visit.store)
      }
      return endorse(number, visit, using: &random)
    }
  }

  private func endorse(
    _ number: CaseNumber, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    do throws(Failure) {
      guard try count(number, visit, using: &random) != nil else { return message(.notPublic, store: visit.store) }
    } catch {
      noteFailure(error)
      return message(.later, store: visit.store)
    }
    return .redirect303(LocalLocation(visit.request.mount + "/endorsed", query: [("n", number.description)]))
  }

  /// Thanks, and says how many there are; the same for who was counted before, because others may share the address.
  func endorsed(_ visit: Visit) -> Response {
    guard let number = CaseNumber(typed: visit.request.query["n"] ?? "") else {
      return message(.notPublic, store: visit.store)
    }
    let count: Int?
    do throws(StoreError) {
      count = try visit.store.endorsementCount(number)
    } catch {
      noteFailure(.store(error))
      return message(.later, store: nil)
    }
    guard let count else { return message(.notPublic, store: visit.store) }
    return answer(.ok, store: visit.store) { maker throws(Failure) in
      let head = try head("endorse.title", "endorse.title", .cases, maker)
      let shape = EndorsedPage()
      return try maker.page(EndorsedPage.template, shape.shape) { record throws(Failure) in
        shape.fill(
          &record, site: maker.site, head: head, count: count, caseHref: "/cases/\(number.month)/\(number).html")
      }
    }
  }

  private func count(
    _ number: CaseNumber, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Int? {
    let offset: UTCOffset
    do { offset = try visit.store.offset() } catch { throw .store(error) }
    let day = offset.date(clock())
    let screener = Screener(workspace: workspace, store: visit.store, now: clock(), offset: offset)
    let key = try screener.todaysKey(day, using: &random)
    let person = key.person(visit.request.remote)
    do { return try visit.store.endorse(number, by: person, on: day) } catch { throw .store(error) }
  }
}
