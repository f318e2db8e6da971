public import ArgumentParser
public import CaseStore
public import Casework

extension TimeLimit.Flag: ExpressibleByArgument {}
extension FollowUpOutcome: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension DeskList: ExpressibleByArgument {}
extension DeskQuery.Order: ExpressibleByArgument {}

/// Grades and resolutions by name; the numbers of the store are its own matter.
extension Grade: ExpressibleByArgument {
  static let names: [(name: String, grade: Grade)] = [
    ("very-satisfied", .verySatisfied), ("satisfied", .satisfied), ("basically-satisfied", .basicallySatisfied),
    ("dissatisfied", .dissatisfied), ("very-dissatisfied", .veryDissatisfied),
  ]

  /// One of the names.
  public init?(argument: String) {
    guard let known = Self.names.first(where: { $0.name == argument }) else { return nil }
    self = known.grade
  }

  /// The names, best first.
  public static var allValueStrings: [String] { names.map(\.name) }

  var name: String { Self.names.first { $0.grade == self }?.name ?? "" }
}

extension Resolution: ExpressibleByArgument {
  static let names: [(name: String, resolution: Resolution)] = [
    ("resolved", .resolved), ("partly", .partly), ("unresolved", .unresolved),
  ]

  /// One of the names.
  public init?(argument: String) {
    guard let known = Self.names.first(where: { $0.name == argument }) else { return nil }
    self = known.resolution
  }

  /// The names, best first.
  public static var allValueStrings: [String] { names.map(\.name) }

  var name: String { Self.names.first { $0.resolution == self }?.name ?? "" }
}
