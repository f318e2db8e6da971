import Casework

/// A statutory holiday (全国年节及纪念日放假办法, State Council order 795): between which days of a year it falls, and how
/// many days off are the least for it. Those of the lunar calendar move within a month.
struct Holiday {
  /// The name, as messages give it.
  let name: String
  /// The first and the last day it can take, as month × 100 + day.
  let span: ClosedRange<Int>
  /// Days off, the weekend days among them.
  let days: Int

  func contains(_ date: CivilDate) -> Bool {
    let (_, month, day) = date.components
    return span.contains(month * 100 + day)
  }

  /// The seven holidays. Mid-autumn may fall on National Day, so the two are counted together.
  static let statutory = [
    Holiday(name: "元旦", span: 101...101, days: 1),
    Holiday(name: "春节", span: 120...228, days: 3),
    Holiday(name: "清明节", span: 404...406, days: 1),
    Holiday(name: "劳动节", span: 501...501, days: 1),
    Holiday(name: "端午节", span: 525...626, days: 1),
    Holiday(name: "中秋节、国庆节", span: 907...1008, days: 4),
  ]
}
