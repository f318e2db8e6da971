public import Casework

/// A grid worker (网格员) or a deputy (代表、委员) as a personal code makes them known.
public struct FieldReporter: Hashable, Sendable {
  /// The login of the account: what events and reports are kept under.
  public let login: String
  /// The person's name.
  public let name: String
  /// `gridWorker` or `deputy`.
  public let role: Role
  /// The code of the area the person is responsible for; nil for the whole portal.
  public let place: String?
  /// True once the account was taken out of use.
  public let isDisabled: Bool

  /// The way such a report comes in.
  public var channel: Channel { role == .deputy ? .deputies : .gridWorker }
}
