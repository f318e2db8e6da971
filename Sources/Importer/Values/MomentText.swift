internal import Casework

/// A moment as exports write it.
///
/// Understood are `2019/4/25 9:32:09`, `2019-04-25 09:32`, `2019.4.25`, `2019年4月25日 上午9时32分`, `20190425093209`, ISO 8601
/// with `T`, fractions and zone (`Z`, `+0800`, `+08:00`), the day numbers of Excel's 1900 system (`43580.3973`), and
/// seconds or milliseconds since 1970. Without a zone it is the portal's time. Years of two digits and days before
/// months (`25/4/19`) are not understood: they can mean several days.
struct MomentText: Equatable {
  var moment: Timestamp
  /// False where only a day was written; the moment is then its midnight.
  var hasTime: Bool

  init?(_ text: some StringProtocol, offset: UTCOffset) {
    var scan = MomentScan(text)
    if let compact = Self.compact(scan.all, offset) {
      self = compact
      return
    }
    guard let date = scan.date() else { return nil }
    let clock = scan.clock()
    guard let zone = scan.zone(otherwise: offset), scan.isAtEnd else { return nil }
    switch clock {
    case .none: self.init(moment: zone.moment(date), hasTime: false)
    case .second(let second): self.init(moment: zone.moment(date, secondOfDay: second), hasTime: true)
    case .impossible: return nil
    }
  }

  private init(moment: Timestamp, hasTime: Bool) {
    self.moment = moment
    self.hasTime = hasTime
  }

  /// What is written as one number.
  private static func compact(_ scalars: [Unicode.Scalar], _ offset: UTCOffset) -> MomentText? {
    let digits = scalars.firstIndex { !("0"..."9").contains($0) } ?? scalars.count
    guard digits == scalars.count || digits == 5 else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    if digits < scalars.count { return dayNumber(text, offset) }
    guard let number = Int64(text) else { return nil }
    switch digits {
    case 5: return dayNumber(text, offset)
    case 10: return MomentText(moment: Timestamp(seconds: number), hasTime: true)
    case 13: return MomentText(moment: Timestamp(seconds: number / 1000), hasTime: true)
    case 8: return run(of: number * 1_000_000, offset, hasTime: false)
    case 12: return run(of: number * 100, offset, hasTime: true)
    case 14: return run(of: number, offset, hasTime: true)
    default: return nil
    }
  }

  /// `20190425093209`.
  private static func run(of number: Int64, _ offset: UTCOffset, hasTime: Bool) -> MomentText? {
    let (days, time) = (Int(number / 1_000_000), Int(number % 1_000_000))
    guard let date = CivilDate(year: days / 10_000, month: days / 100 % 100, day: days % 100),
      let second = MomentScan.second(hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
    else { return nil }
    return MomentText(moment: offset.moment(date, secondOfDay: second), hasTime: hasTime)
  }

  /// Days since 1899-12-30, as Excel counts after 1900-02-28; 20,000–80,000 are the years 1954–2119.
  private static func dayNumber(_ text: String, _ offset: UTCOffset) -> MomentText? {
    guard let number = Double(text), (20_000...80_000).contains(number) else { return nil }
    let seconds = Int64((number * 86_400).rounded())
    let date = CivilDate(daysSince1970: Int32(seconds / 86_400 - 25_569))
    return MomentText(
      moment: offset.moment(date, secondOfDay: Int(seconds % 86_400)), hasTime: number != number.rounded())
  }
}
