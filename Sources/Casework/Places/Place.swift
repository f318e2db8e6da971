/// 地点: a node in the tree of areas a portal serves.
public struct Place: Hashable, Sendable {
  /// The stable code, unique in the portal; the official administrative code where one exists.
  public var code: String
  /// The name as residents know it.
  public var name: String
  /// How far down the tree the place stands.
  public var level: PlaceLevel
  /// The code of the place this one lies in; nil at the top of the tree.
  public var parent: String?
  /// Names the place had before, still understood in imports.
  public var formerNames: [String]
  /// True once the place takes no more reports; its cases and pages stay.
  public var isRetired: Bool

  /// A place with its code, name, level and parent.
  public init(
    code: String, name: String, level: PlaceLevel, parent: String? = nil,
    formerNames: [String] = [], isRetired: Bool = false
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.formerNames = formerNames
    self.isRetired = isRetired
  }
}

/// The levels of places, widest first: 市 区 街道 社区 网格 楼栋.
public enum PlaceLevel: Int, CaseIterable, Comparable, Sendable {
  case city = 0
  case district = 1
  case street = 2
  case community = 3
  case grid = 4
  case building = 5

  /// Wider levels come first.
  public static func < (left: PlaceLevel, right: PlaceLevel) -> Bool { left.rawValue < right.rawValue }

  /// The narrowest level that may be published (DESIGN section 6: places down to the community).
  public static let narrowestPublished = PlaceLevel.community
}
