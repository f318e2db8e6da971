public import Casework

/// Which cases of a list to show, in which order.
public struct DeskQuery: Hashable, Sendable {
  /// In which order.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// As the list has it: the most urgent first.
    case urgent
    /// The newest report first.
    case newest
    /// The oldest report first.
    case oldest
  }

  /// How many cases a page shows: as many as one form of the desk can hold fields for.
  public static let pageSize = 50

  /// The list.
  public var list: DeskList
  /// Only cases of the unit with this code.
  public var unit: String?
  /// Only cases at the place with this code and in it.
  public var place: String?
  /// Only cases of the category with this code and those below it.
  public var category: String?
  /// Only cases of this kind.
  public var kind: Kind?
  /// Only cases that came this way.
  public var channel: Channel?
  /// In which order.
  public var order: Order
  /// A case's number, or words of the report, looked for among all cases; empty for none.
  public var text: String
  /// Which page, from 1.
  public var page: Int

  /// A list without filters, its first page.
  public init(
    _ list: DeskList, unit: String? = nil, place: String? = nil, category: String? = nil, kind: Kind? = nil,
    channel: Channel? = nil, order: Order = .urgent, text: String = "", page: Int = 1
  ) {
    self.list = list
    self.unit = unit
    self.place = place
    self.category = category
    self.kind = kind
    self.channel = channel
    self.order = order
    self.text = text
    self.page = page
  }

  /// Whether anything narrows the list.
  public var isFiltered: Bool {
    place != nil || category != nil || kind != nil || channel != nil || !text.isEmpty
  }
}

/// The moments a list is cut at.
public struct DeskMoment: Hashable, Sendable {
  /// Now.
  public var now: Timestamp
  /// When the day is over.
  public var endOfDay: Timestamp

  /// Now, and the end of its day.
  public init(now: Timestamp, endOfDay: Timestamp) {
    self.now = now
    self.endOfDay = endOfDay
  }
}

/// One line of a list.
public struct DeskRow: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What the resident wants.
  public let kind: Kind
  /// The way it came in.
  public let channel: Channel
  /// The name of its place; nil where it has none.
  public let place: String?
  /// The name of its category; nil where it has none.
  public let category: String?
  /// The name of the unit that has it; nil until it is dispatched.
  public let unit: String?
  /// How the report begins.
  public let text: String
  /// The case itself, without its co-units.
  public let sum: Case
  /// Why somebody has to look at it first; nil where nothing holds it.
  public let hold: Hold?
}

/// One page of a list.
public struct DeskPage: Hashable, Sendable {
  /// The lines.
  public let rows: [DeskRow]
  /// Whether there are more after them.
  public let hasNext: Bool
}
