public import Casework

/// Why a history cannot be played.
public enum SimulationError: Error, Hashable, Sendable {
  /// The store holds cases already; made-up ones are never mixed with them.
  case storeHoldsCases
  /// The history would end before it begins.
  case endsBeforeStart(from: CivilDate, until: CivilDate)
  /// The history reaches into a year whose holidays `calendar.csv` does not have.
  case outsideCalendar(year: Int, years: ClosedRange<Int>)
  /// No place takes reports.
  case noPlaces
  /// No unit takes cases.
  case noUnits
  /// The scenario has no texts, channels or kinds to make reports of.
  case nothingToReport
}

extension SimulationError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .storeHoldsCases:
      "The database holds cases. A simulated history goes into an empty one only: use another workspace, or move "
        + "var/portal.sqlite away."
    case .endsBeforeStart(let from, let until):
      "The scenario begins on \(from), after its end on \(until). Choose a later end."
    case .outsideCalendar(let year, let years):
      "content/calendar.csv covers \(years.lowerBound) to \(years.upperBound), not \(year). Choose another end, or add "
        + "that year's official days."
    case .noPlaces: "content/places.csv has no place that takes reports."
    case .noUnits: "content/units.csv has no unit that takes cases."
    case .nothingToReport: "content/scenario.yaml and scenario/texts.csv have nothing to report."
    }
  }
}
