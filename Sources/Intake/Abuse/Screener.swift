internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Workspace

/// Finds out what bears on whether a report is held: the words of its text, and under what it is counted.
struct Screener {
  let workspace: Workspace
  let store: CaseStore
  let now: Timestamp
  let offset: UTCOffset
  /// Why nobody can be counted; the report is taken all the same.
  private(set) var failure: Failure?

  init(workspace: Workspace, store: CaseStore, now: Timestamp, offset: UTCOffset) {
    self.workspace = workspace
    self.store = store
    self.now = now
    self.offset = offset
  }

  mutating func screening(
    of report: IncomingReport, by limits: AbuseLimits, using random: inout some RandomNumberGenerator
  ) -> Screening {
    let text = ComparedText(report.text)
    let isListed = !limits.words.isEmpty && holdsWord(limits.words, text, [report.subject, report.location])
    let day = offset.date(now)
    var keys: Screening.Keys?
    do throws(Failure) {
      keys = self.keys(of: report, text, try todaysKey(day, using: &random))
    } catch {
      failure = error
    }
    return Screening(reasons: isListed ? [.word] : [], keys: keys, day: day, limits: limits)
  }

  /// The key under which people are told apart today; what was counted under another is thrown away.
  func todaysKey(_ day: CivilDate, using random: inout some RandomNumberGenerator) throws(Failure) -> DayKey {
    let key = try DayKey(folder: workspace.storage, day: day, using: &random)
    if key.isNew { do { try store.forgetArrivals(exceptOf: day) } catch { throw .store(error) } }
    return key
  }

  private func holdsWord(_ words: [String], _ text: ComparedText, _ others: [String?]) -> Bool {
    let texts = [text] + others.compactMap { $0.map { ComparedText($0) } }
    return words.contains { word in
      let word = ComparedText(word)
      return texts.contains { $0.contains(word) }
    }
  }

  private func keys(of report: IncomingReport, _ text: ComparedText, _ key: DayKey) -> Screening.Keys {
    let hour = now.seconds / 3600
    let place = Array((report.code ?? report.place).utf8)
    let sender: [UInt8]? =
      switch report.sender {
      case .address(let remote): key.sender(remote, hour: hour)
      case .person(let name): key.mark("person", Array("\(hour) \(name)".utf8))
      case .system: nil
      }
    return Screening.Keys(
      sender: sender, place: key.mark("place", Array("\(hour) ".utf8) + place),
      text: text.isTelling ? key.mark("text", Array("\(place.count) ".utf8) + place + text.bytes) : nil)
  }
}
